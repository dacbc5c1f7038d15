package org.essaim.shared.time;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.stream.Stream;
import org.essaim.shared.problem.InvalidException.Violation;

/** From one minute to another of a day, as people type them. */
public record Hours(LocalDate day, LocalTime begin, LocalTime end) {

    /** Key of the words for a time that is left out. */
    public static final String LEFT_OUT = "problem.timeLeftOut";

    public Hours {
        begin = begin.truncatedTo(ChronoUnit.MINUTES);
        end = end.truncatedTo(ChronoUnit.MINUTES);
    }

    /** An hour that the clock of the zone leaves out is the one after it; of one that it shows twice, the first. */
    public Instant start(ZoneId zone) {
        return day.atTime(begin).atZone(zone).toInstant();
    }

    /** As {@link #start}. */
    public Instant end(ZoneId zone) {
        return day.atTime(end).atZone(zone).toInstant();
    }

    /**
     * What cannot be in these hours.
     *
     * @param begins the name of the field where it begins
     * @param ends the name of the field where it ends
     * @param inverted key of the words for an end that is no later than the beginning
     */
    public List<Violation> broken(ZoneId zone, String begins, String ends, String inverted) {
        var leftOut = Stream.of(isLeftOut(day, begin, zone) ? begins : "", isLeftOut(day, end, zone) ? ends : "")
                .filter(field -> !field.isEmpty())
                .map(field -> Violation.of(field, LEFT_OUT))
                .toList();
        return leftOut.isEmpty() && !isInOrder(zone) ? List.of(Violation.of(ends, inverted)) : leftOut;
    }

    /** Whether the clock of the zone does not show this time on this day, as it is put forward then. */
    public static boolean isLeftOut(LocalDate day, LocalTime time, ZoneId zone) {
        return zone.getRules().getValidOffsets(day.atTime(time)).isEmpty();
    }

    /** Whether it ends after it begins, also on a day when the clock of the zone is put forward. */
    public boolean isInOrder(ZoneId zone) {
        return end(zone).isAfter(start(zone));
    }
}
