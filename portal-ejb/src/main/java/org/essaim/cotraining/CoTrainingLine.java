package org.essaim.cotraining;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import org.essaim.networks.NetworkId;

/**
 * A co-training in a list.
 *
 * @param slug of its network
 * @param place of its first half-day; may be empty
 * @param startsAt of its first half-day; null while it has none
 * @param endsAt of its last half-day; null while it has none
 * @param halfDays how many it has
 * @param remote whether one can be at all of them from afar
 */
public record CoTrainingLine(
        CoTrainingId id,
        NetworkId network,
        String slug,
        String networkName,
        String title,
        CoTrainingState state,
        String place,
        Instant startsAt,
        Instant endsAt,
        String zone,
        long halfDays,
        boolean remote) {

    /** Path of its page. */
    public String path() {
        return path(id);
    }

    static String path(CoTrainingId id) {
        return "/co-formations/" + id;
    }

    public boolean isCancelled() {
        return state == CoTrainingState.CANCELLED;
    }

    public boolean isDraft() {
        return state == CoTrainingState.DRAFT;
    }

    ZoneId zoneId() {
        return ZoneId.of(zone);
    }

    /** When it begins, in the clock of its network; null while it has no half-day. */
    public ZonedDateTime begins() {
        return startsAt == null ? null : startsAt.atZone(ZoneId.of(zone));
    }
}
