package org.essaim.cotraining;

import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.essaim.shared.address.WebAddress;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;
import org.essaim.shared.time.Hours;

/**
 * What coordinators say of one half-day.
 *
 * @param id of the one that is changed; null for a new one
 * @param day in the clock of the network's académie, as both times
 * @param place with the address and how one gets there; may be empty
 * @param link address of a remote one; may be empty
 */
public record PlanHalfDay(
        Long id,
        @NotNull(message = "{cotraining.problem.missing}") LocalDate day,
        @NotNull(message = "{cotraining.problem.missing}") LocalTime begin,
        @NotNull(message = "{cotraining.problem.missing}") LocalTime end,
        @Longest(300) String place,
        @Longest(500) String link) {

    public PlanHalfDay {
        place = Text.line(place);
        link = Text.line(link);
    }

    private Hours hours() {
        return new Hours(day, begin, end);
    }

    /** @param path what the names of its fields begin with */
    List<Violation> brokenHours(String path, ZoneId zone) {
        return hours().broken(zone, path + "begin", path + "end", "cotraining.problem.endFirst");
    }

    boolean hasWrongLink() {
        return !link.isEmpty() && WebAddress.of(link).isEmpty();
    }

    Instant start(ZoneId zone) {
        return hours().start(zone);
    }

    Instant end(ZoneId zone) {
        return hours().end(zone);
    }

    /** The address, as browsers read it. */
    String keptLink() {
        return WebAddress.of(link).map(WebAddress::toString).orElse("");
    }
}
