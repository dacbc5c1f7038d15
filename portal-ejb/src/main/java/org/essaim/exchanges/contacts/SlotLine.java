package org.essaim.exchanges.contacts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * A time at which a class can be visited.
 *
 * @param taken how many visits are accepted
 * @param asked how many wait for an answer
 * @param mine where the viewer's own visit stands, if there is one
 */
public record SlotLine(
        SlotId id,
        Instant startsAt,
        Instant endsAt,
        String zone,
        int seats,
        int taken,
        int asked,
        boolean cancelled,
        Optional<VisitState> mine) {

    /** Places that can still be taken. */
    public int left() {
        return Math.max(0, seats - taken);
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
