package org.essaim.meetings;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.essaim.networks.ShownTo;
import org.essaim.shared.address.WebAddress;
import org.essaim.shared.constraints.Between;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;
import org.essaim.shared.time.Hours;

/**
 * What coordinators say of a meeting.
 *
 * @param description Markdown, may be empty
 * @param place where one comes in person; empty for a remote one
 * @param link address of the remote one; may come later
 * @param day in the clock of the network's académie, as both times
 * @param seats most who come; null for as many as like to
 */
public record PlanMeeting(
        @NotBlank(message = "{meetings.problem.missing}") @Longest(120)
        String title,

        @Longest(5_000) String description,
        @NotNull(message = "{meetings.problem.missing}") MeetingMode mode,
        @Longest(200) String place,
        @Longest(500) String link,
        @NotNull(message = "{meetings.problem.missing}") LocalDate day,
        @NotNull(message = "{meetings.problem.missing}") LocalTime begin,
        @NotNull(message = "{meetings.problem.missing}") LocalTime end,
        @Between(least = 1, most = 5_000) Integer seats,
        @NotNull(message = "{meetings.problem.missing}") ShownTo shownTo) {

    /** Meetings further away than this are typing errors. */
    private static final int YEARS_AHEAD = 3;

    public PlanMeeting {
        title = Text.line(title);
        description = Text.clean(description);
        place = Text.line(place);
        link = Text.line(link);
    }

    /**
     * Refuses what cannot be, all at once.
     *
     * @param notBefore the day may not lie before this one
     * @param zone of its clock
     */
    void check(LocalDate notBefore, ZoneId zone) {
        var wrong = new ArrayList<Violation>(Constraints.broken(this));
        new MarkdownRules().broken("description", description).ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
        wrong.addAll(impossible(notBefore, zone));
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
    }

    private List<Violation> impossible(LocalDate notBefore, ZoneId zone) {
        var wrong = new ArrayList<Violation>();
        if (mode.hasPlace() && place.isEmpty()) {
            wrong.add(Violation.of("place", "meetings.problem.placeMissing"));
        }
        if (mode.hasLink() && !link.isEmpty() && WebAddress.of(link).isEmpty()) {
            wrong.add(Violation.of("link", "meetings.problem.link"));
        }
        if (day.isBefore(notBefore)) {
            wrong.add(Violation.of("day", "meetings.problem.dayPast"));
        } else if (day.isAfter(notBefore.plusYears(YEARS_AHEAD))) {
            wrong.add(Violation.of("day", "meetings.problem.dayFar"));
        }
        wrong.addAll(hours().broken(zone, "begin", "end", "meetings.problem.endFirst"));
        return wrong;
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

    /** The place of a meeting that has one. */
    String keptPlace() {
        return mode.hasPlace() ? place : "";
    }

    /** The address, as browsers read it, of a meeting that has one. */
    String keptLink() {
        return mode.hasLink() ? WebAddress.of(link).map(WebAddress::toString).orElse("") : "";
    }
}
