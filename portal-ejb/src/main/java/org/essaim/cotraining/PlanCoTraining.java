package org.essaim.cotraining;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.constraints.Between;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/**
 * What coordinators say of a co-training.
 *
 * @param aims Markdown, may be empty
 * @param content Markdown, may be empty
 * @param disciplines codes of the vocabulary; none for all
 * @param levels codes of the vocabulary; none for all
 * @param departement code of the one where its places are; empty when that does not matter
 * @param dispositif code of the training plan of the académie (PAF), kept as it is written; may be empty, as the three others
 * @param minimum people without whom it does not take place
 * @param maximum most people
 * @param decideOn day by which it is decided whether it takes place; may be null
 * @param opensOn first day of registration; null for from its publication on
 * @param closesOn last day of registration; null for until it begins
 * @param approval whether coordinators accept each registration
 * @param cost in euros, 0 when nothing is paid
 * @param payer who pays it; may be empty
 */
public record PlanCoTraining(
        @NotBlank(message = "{cotraining.problem.missing}") @Longest(160)
        String title,

        @Longest(3_000) String aims,
        @Longest(8_000) String content,
        @Longest(500) String audience,
        @Longest(500) String prerequisites,
        List<String> disciplines,
        List<String> levels,
        @Longest(3) String departement,
        @Longest(20) String dispositif,
        @Longest(20) String module,
        @Longest(20) String group,
        @Longest(20) String session,

        @NotNull(message = "{cotraining.problem.missing}") @Between(least = 1, most = 500)
        Integer minimum,

        @NotNull(message = "{cotraining.problem.missing}") @Between(least = 1, most = 500)
        Integer maximum,

        LocalDate decideOn,
        LocalDate opensOn,
        LocalDate closesOn,
        boolean approval,
        @NotNull @Between(least = 0, most = 10_000) Integer cost,
        @Longest(200) String payer,

        List<@Valid PlanHalfDay> halfDays) {

    /** Most half-days of one co-training. */
    public static final int MOST_HALF_DAYS = 20;

    /** Days further away than this are typing errors. */
    private static final int YEARS_AHEAD = 3;

    public PlanCoTraining {
        title = Text.line(title);
        aims = Text.clean(aims);
        content = Text.clean(content);
        audience = Text.line(audience);
        prerequisites = Text.line(prerequisites);
        disciplines = List.copyOf(disciplines);
        levels = List.copyOf(levels);
        departement = Text.line(departement);
        dispositif = Text.line(dispositif);
        module = Text.line(module);
        group = Text.line(group);
        session = Text.line(session);
        payer = Text.line(payer);
        halfDays = List.copyOf(halfDays);
    }

    /** The same without its days, for another year. */
    PlanCoTraining withoutDays() {
        return new PlanCoTraining(
                title,
                aims,
                content,
                audience,
                prerequisites,
                disciplines,
                levels,
                departement,
                dispositif,
                module,
                group,
                "",
                minimum,
                maximum,
                null,
                null,
                null,
                approval,
                cost,
                payer,
                List.of());
    }

    /**
     * Refuses what cannot be, all at once.
     *
     * @param today in its zone
     * @throws InvalidException for what cannot be
     */
    void check(LocalDate today, ZoneId zone, Vocabularies vocabularies) {
        var wrong = new ArrayList<Violation>(Constraints.broken(this));
        var rules = new MarkdownRules();
        rules.broken("aims", aims).ifPresent(wrong::add);
        rules.broken("content", content).ifPresent(wrong::add);
        if (halfDays.size() > MOST_HALF_DAYS) {
            wrong.add(Violation.of("", "cotraining.problem.tooManyHalfDays", MOST_HALF_DAYS));
        }
        unknown("disciplines", TermKind.DISCIPLINE, disciplines, vocabularies).ifPresent(wrong::add);
        unknown("levels", TermKind.LEVEL, levels, vocabularies).ifPresent(wrong::add);
        if (!departement.isEmpty()) {
            unknown("departement", TermKind.DEPARTEMENT, List.of(departement), vocabularies)
                    .ifPresent(wrong::add);
        }
        refuse(wrong);
        wrong.addAll(impossible(today));
        for (var i = 0; i < halfDays.size(); i++) {
            wrong.addAll(impossible(i, today, zone));
        }
        refuse(wrong);
    }

    private static Optional<Violation> unknown(
            String field, TermKind kind, List<String> codes, Vocabularies vocabularies) {
        return codes.stream().allMatch(code -> vocabularies.find(kind, code).isPresent())
                ? Optional.empty()
                : Optional.of(Violation.of(field, "cotraining.problem.choice"));
    }

    private static void refuse(List<Violation> wrong) {
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
    }

    private List<Violation> impossible(LocalDate today) {
        var wrong = new ArrayList<Violation>();
        far("decideOn", decideOn, today).ifPresent(wrong::add);
        far("opensOn", opensOn, today).ifPresent(wrong::add);
        far("closesOn", closesOn, today).ifPresent(wrong::add);
        if (minimum > maximum) {
            wrong.add(Violation.of("maximum", "cotraining.problem.minimumAbove"));
        }
        if (opensOn != null && closesOn != null && closesOn.isBefore(opensOn)) {
            wrong.add(Violation.of("closesOn", "cotraining.problem.closesFirst"));
        }
        var first = halfDays.stream().map(PlanHalfDay::day).min(LocalDate::compareTo);
        if (decideOn != null && first.isPresent() && decideOn.isAfter(first.get())) {
            wrong.add(Violation.of("decideOn", "cotraining.problem.decidedLate"));
        }
        return wrong;
    }

    /** A day that is a typing error: years away, in the past or to come. */
    private static Optional<Violation> far(String field, LocalDate day, LocalDate today) {
        var isFar = day != null
                && (day.isBefore(today.minusYears(YEARS_AHEAD)) || day.isAfter(today.plusYears(YEARS_AHEAD)));
        return isFar ? Optional.of(Violation.of(field, "cotraining.problem.dayFar")) : Optional.empty();
    }

    private List<Violation> impossible(int at, LocalDate today, ZoneId zone) {
        var wrong = new ArrayList<Violation>();
        var path = "halfDays[" + at + "].";
        var half = halfDays.get(at);
        if (half.day().isBefore(today)) {
            wrong.add(Violation.of(path + "day", "cotraining.problem.dayPast"));
        } else if (half.day().isAfter(today.plusYears(YEARS_AHEAD))) {
            wrong.add(Violation.of(path + "day", "cotraining.problem.dayFar"));
        }
        var hours = half.brokenHours(path, zone);
        wrong.addAll(hours);
        if (hours.isEmpty() && halfDays.subList(0, at).stream().anyMatch(other -> overlap(half, other, zone))) {
            wrong.add(Violation.of(path + "begin", "cotraining.problem.overlap"));
        }
        if (half.hasWrongLink()) {
            wrong.add(Violation.of(path + "link", "cotraining.problem.link"));
        }
        return wrong;
    }

    private static boolean overlap(PlanHalfDay one, PlanHalfDay other, ZoneId zone) {
        return one.start(zone).isBefore(other.end(zone)) && other.start(zone).isBefore(one.end(zone));
    }
}
