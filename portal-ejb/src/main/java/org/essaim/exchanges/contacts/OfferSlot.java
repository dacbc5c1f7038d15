package org.essaim.exchanges.contacts;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import org.essaim.shared.constraints.Between;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;

/**
 * When a class can be visited, and by how many.
 *
 * @param day in the clock of the network's académie, as both times
 */
public record OfferSlot(
        @NotNull(message = "{exchanges.problem.missing}") LocalDate day,
        @NotNull(message = "{exchanges.problem.missing}") LocalTime begin,
        @NotNull(message = "{exchanges.problem.missing}") LocalTime end,

        @NotNull(message = "{exchanges.problem.missing}") @Between(least = 1, most = 60)
        Integer seats) {

    /**
     * Refuses what cannot be, all at once.
     *
     * @param today the day may not lie before this one, nor more than a year after it
     */
    void check(LocalDate today) {
        var wrong = new ArrayList<Violation>(Constraints.broken(this));
        if (day != null && day.isBefore(today)) {
            wrong.add(Violation.of("day", "exchanges.problem.untilPast"));
        } else if (day != null && day.isAfter(today.plusYears(1))) {
            wrong.add(Violation.of("day", "exchanges.problem.untilFar"));
        }
        if (begin != null && end != null && !end.isAfter(begin)) {
            wrong.add(Violation.of("end", "exchanges.problem.endFirst"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
    }

    Instant start(ZoneId zone) {
        return day.atTime(begin).atZone(zone).toInstant();
    }

    Instant end(ZoneId zone) {
        return day.atTime(end).atZone(zone).toInstant();
    }
}
