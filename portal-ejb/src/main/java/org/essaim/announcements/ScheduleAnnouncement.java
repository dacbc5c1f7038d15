package org.essaim.announcements;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.time.Hours;

/**
 * When an announcement is to be published.
 *
 * @param day in the clock of the network's académie, as the time
 */
public record ScheduleAnnouncement(
        @NotNull(message = "{announcements.problem.missing}")
        LocalDate day,

        @NotNull(message = "{announcements.problem.missing}")
        LocalTime time) {

    /** Further away are typing errors. */
    private static final Period FURTHEST = Period.ofYears(1);

    /** The moment, the first of two that the clock calls alike; refuses one that is over, too far, or never. */
    Instant moment(ZoneId zone, Instant now) {
        Constraints.require(this);
        if (Hours.isLeftOut(day, time, zone)) {
            throw new InvalidException("time", Hours.LEFT_OUT);
        }
        var moment = day.atTime(time).atZone(zone).toInstant();
        if (!moment.isAfter(now)) {
            throw new InvalidException("day", "announcements.problem.past");
        }
        if (moment.isAfter(now.atZone(zone).plus(FURTHEST).toInstant())) {
            throw new InvalidException("day", "announcements.problem.far");
        }
        return moment;
    }
}
