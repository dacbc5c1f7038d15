package org.essaim.cotraining.sheets;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * The sheet of a half-day in a list, with how many are what.
 *
 * @param state null while there is no sheet
 */
public record SheetSummary(
        HalfDayId half,
        Instant startsAt,
        Instant endsAt,
        String zone,
        String place,
        SheetState state,
        long expected,
        long present,
        long absent,
        long excused) {

    public ZonedDateTime begins() {
        return startsAt.atZone(ZoneId.of(zone));
    }

    public ZonedDateTime ends() {
        return endsAt.atZone(ZoneId.of(zone));
    }

    public boolean isOpen() {
        return state == SheetState.OPEN;
    }

    public boolean isClosed() {
        return state != null && state != SheetState.OPEN;
    }

    /** Length of the half-day. */
    public long minutes() {
        return Duration.between(startsAt, endsAt).toMinutes();
    }

    /** How many stand on it. */
    public long lines() {
        return expected + present + absent + excused;
    }
}
