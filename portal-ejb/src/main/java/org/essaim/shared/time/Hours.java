package org.essaim.shared.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;

/** From one minute to another of a day, as people type them. */
public record Hours(LocalDate day, LocalTime begin, LocalTime end) {

    public Hours {
        begin = begin.truncatedTo(ChronoUnit.MINUTES);
        end = end.truncatedTo(ChronoUnit.MINUTES);
    }

    /** An hour that the clock of the zone leaves out is the one after it. */
    public Instant start(ZoneId zone) {
        return day.atTime(begin).atZone(zone).toInstant();
    }

    /** As {@link #start}. */
    public Instant end(ZoneId zone) {
        return day.atTime(end).atZone(zone).toInstant();
    }

    /** Whether it ends after it begins, also on a day when the clock of the zone is put forward. */
    public boolean isInOrder(ZoneId zone) {
        return end(zone).isAfter(start(zone));
    }
}
