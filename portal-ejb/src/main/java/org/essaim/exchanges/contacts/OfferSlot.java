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
import org.essaim.shared.time.Hours;

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
     * @param zone of its clock
     */
    void check(LocalDate today, ZoneId zone) {
        var wrong = new ArrayList<Violation>(Constraints.broken(this));
        if (day != null && day.isBefore(today)) {
            wrong.add(Violation.of("day", "exchanges.problem.untilPast"));
        } else if (day != null && day.isAfter(today.plusYears(1))) {
            wrong.add(Violation.of("day", "exchanges.problem.untilFar"));
        }
        if (day != null && begin != null && end != null) {
            wrong.addAll(hours().broken(zone, "begin", "end", "exchanges.problem.endFirst"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
    }

    private Hours hours() {
        return new Hours(day, begin, end);
    }

    Instant start(ZoneId zone) {
        return hours().start(zone);
    }

    Instant end(ZoneId zone) {
        return hours().end(zone);
    }
}
