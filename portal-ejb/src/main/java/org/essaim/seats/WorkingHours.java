package org.essaim.seats;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;

/** Hours in which people are asked to answer: from 9 to 18 on days that are neither of a weekend nor a holiday. */
public record WorkingHours(Territory territory) {

    private static final LocalTime BEGIN = LocalTime.of(9, 0);
    private static final LocalTime END = LocalTime.of(18, 0);

    /** When so much working time has passed since a moment; at the end of a day rather than at the begin of the next. */
    public Instant after(Instant start, Duration time) {
        var zone = territory.zone();
        var day = start.atZone(zone).toLocalDate();
        var left = time;
        while (true) {
            if (!territory.isDayOff(day)) {
                var begin = day.atTime(BEGIN).atZone(zone).toInstant();
                var end = day.atTime(END).atZone(zone).toInstant();
                var from = start.isAfter(begin) ? start : begin;
                if (!from.plus(left).isAfter(end)) {
                    return from.plus(left);
                }
                if (from.isBefore(end)) {
                    left = left.minus(Duration.between(from, end));
                }
            }
            day = day.plusDays(1);
        }
    }
}
