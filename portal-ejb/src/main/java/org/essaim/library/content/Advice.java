package org.essaim.library.content;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.library.content.AdviceRules.Finding;

/**
 * The points of vigilance of the French inspectorate (« La classe inversée », points de vigilance des corps
 * d'inspection), each checked against the content of a scenario. Texts: {@code library.Advice.<NAME>} with the
 * arguments told here.
 */
public enum Advice {
    /** No minute in class: the one thing that blocks publishing. */
    NO_CLASS_TIME(Severity.BLOCKING, AdviceRules::noClassTime),
    /** Work at the levels analyse, evaluate, create, left to a pupil alone at home: {0} minutes, {1} first activity. */
    DEMANDING_WORK_ALONE_AT_HOME(Severity.WARNING, AdviceRules::demandingAlone),
    /** More than half of class time is listening: {0} percent. */
    CLASS_MOSTLY_LISTENING(Severity.WARNING, AdviceRules::mostlyListening),
    /** In class, nobody exchanges with anybody. */
    NO_INTERACTION_IN_CLASS(Severity.WARNING, AdviceRules::noInteraction),
    /** More at home before (or after) class than the level bears: {0} minutes, {1} advised at most. */
    TOO_MUCH_AT_HOME(Severity.WARNING, AdviceRules::tooMuchAtHome),
    /** Equipment is needed at home and nothing is said for pupils without it. */
    EQUIPMENT_WITHOUT_FALLBACK(Severity.WARNING, AdviceRules::noFallback),
    /** Activities at home without guidance or a way to ask for help: {0} how many, {1} the first. */
    HOME_ACTIVITY_WITHOUT_HELP(Severity.WARNING, AdviceRules::noHelp),
    /** Pupils work before class and get nothing back before it. */
    NO_FEEDBACK_BEFORE_CLASS(Severity.WARNING, AdviceRules::noFeedback),
    /** Nothing is planned for pupils in difficulty. */
    NOTHING_FOR_STRUGGLING(Severity.WARNING, AdviceRules::nothingForStruggling),
    /** Nothing is planned for pupils at ease. */
    NOTHING_FOR_ADVANCED(Severity.WARNING, AdviceRules::nothingForAdvanced),
    /** Primary school, and there is nothing for families. */
    NOTHING_FOR_FAMILIES(Severity.WARNING, AdviceRules::nothingForFamilies);

    /** Whether advice stops publishing, or leaves the choice to the author. */
    public enum Severity {
        BLOCKING,
        WARNING
    }

    private final Severity severity;

    @SuppressWarnings("ImmutableEnumChecker") // a reference to a static method
    private final Function<VersionContent, Finding> rule;

    Advice(Severity severity, Function<VersionContent, Finding> rule) {
        this.severity = severity;
        this.rule = rule;
    }

    public Severity severity() {
        return severity;
    }

    /** What deserves attention in this content, what blocks first; empty when all is well. */
    public static List<Remark> on(VersionContent content) {
        return Stream.of(values())
                .flatMap(advice -> advice.rule.apply(content).stream().map(arguments -> new Remark(advice, arguments)))
                .toList();
    }
}
