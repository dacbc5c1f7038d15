package org.essaim.meetings;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.essaim.networks.NetworkId;
import org.essaim.networks.ShownTo;

/**
 * A meeting in a list.
 *
 * @param slug of its network
 * @param place may be empty
 * @param seats most who come; null for as many as like to
 * @param coming how many do
 * @param cancelledAt null while it takes place
 */
public record MeetingLine(
        MeetingId id,
        NetworkId network,
        String slug,
        String networkName,
        String title,
        MeetingMode mode,
        String place,
        Instant startsAt,
        Instant endsAt,
        String zone,
        Integer seats,
        long coming,
        ShownTo shownTo,
        Instant cancelledAt) {

    /** Path of its page. */
    public String path() {
        return path(slug, id);
    }

    static String path(String slug, MeetingId id) {
        return "/reseaux/" + slug + "/agenda/" + id;
    }

    /** Whether it takes place and has not begun. */
    public boolean isToCome(Instant now) {
        return !isCancelled() && startsAt.isAfter(now);
    }

    public boolean isCancelled() {
        return cancelledAt != null;
    }

    public boolean isForMembers() {
        return shownTo == ShownTo.MEMBERS;
    }

    /** Whether nobody else can come. */
    public boolean isFull() {
        return seats != null && coming >= seats;
    }

    /** When it begins, in the clock of its network. */
    public ZonedDateTime begins() {
        return startsAt.atZone(ZoneId.of(zone));
    }

    /** When it ends, in the clock of its network. */
    public ZonedDateTime ends() {
        return endsAt.atZone(ZoneId.of(zone));
    }
}
