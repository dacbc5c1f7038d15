package org.essaim.library;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.essaim.library.content.Activity;
import org.essaim.library.content.VersionContent;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.vocabulary.TermKind;

/** What a draft must keep to be saved, and what it needs to be submitted; fields are named as a form would. */
final class ContentRules {

    /** Which codes there are. */
    interface Codes {
        boolean known(TermKind kind, String code);
    }

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");

    private final VersionContent content;
    private final List<Violation> violations = new ArrayList<>();
    private final MarkdownRules shown = new MarkdownRules();

    private ContentRules(VersionContent content) {
        this.content = content;
    }

    /** What cannot be kept, even in a draft. */
    static List<Violation> broken(VersionContent content, Codes codes) {
        var rules = new ContentRules(content);
        rules.shapes();
        rules.markdown();
        rules.codes(codes);
        return Constraints.inOrder(VersionContent.class, rules.violations.stream());
    }

    /** What a moderator would miss. */
    static List<Violation> missing(VersionContent content) {
        var rules = new ContentRules(content);
        rules.metadata();
        rules.activities();
        return rules.violations;
    }

    private void shapes() {
        violations.addAll(Constraints.broken(content));
        require("language", LANGUAGE.matcher(content.language()).matches(), "library.problem.language");
    }

    /** A text that is too long is not looked at. */
    private void markdown() {
        markdown("equipment", content.equipment());
        markdown("homeEquipment", content.homeEquipment());
        markdown("homeFallback", content.homeFallback());
        markdown("supportForStruggling", content.supportForStruggling());
        markdown("challengeForAdvanced", content.challengeForAdvanced());
        markdown("familyInformation", content.familyInformation());
        each((field, activity) -> {
            markdown(field + "instructions", activity.instructions());
            markdown(field + "help", activity.help());
            markdown(field + "feedback", activity.feedback());
        });
    }

    private void codes(Codes codes) {
        content.disciplines().forEach(code -> known(codes, "disciplines", TermKind.DISCIPLINE, code));
        content.levels().forEach(code -> known(codes, "levels", TermKind.LEVEL, code));
        content.skills().forEach(code -> known(codes, "skills", TermKind.CRCN, code));
        if (!content.licence().isEmpty()) {
            known(codes, "licence", TermKind.LICENCE, content.licence());
        }
    }

    private void metadata() {
        require("title", !content.title().isEmpty(), "library.problem.title");
        require("summary", !content.summary().isEmpty(), "library.problem.summary");
        require("disciplines", !content.disciplines().isEmpty(), "library.problem.disciplines");
        require("levels", !content.levels().isEmpty(), "library.problem.levels");
        require("flip", content.flip() != null, "library.problem.flip");
        require("objectives", !content.objectives().isEmpty(), "library.problem.objectives");
        require("licence", !content.licence().isEmpty(), "library.problem.licence");
    }

    private void activities() {
        require("phases", !content.activities().isEmpty(), "library.problem.activities");
        each((field, activity) -> {
            require(field + "title", !activity.title().isEmpty(), "library.problem.activityTitle");
            require(field + "minutes", activity.minutes() > 0, "library.problem.minutes");
        });
    }

    /** Each activity with the beginning of the names of its fields. */
    private void each(BiConsumer<String, Activity> rule) {
        for (var i = 0; i < content.phases().size(); i++) {
            var activities = content.phases().get(i).activities();
            for (var j = 0; j < activities.size(); j++) {
                rule.accept("phases[" + i + "].activities[" + j + "].", activities.get(j));
            }
        }
    }

    private void markdown(String field, String text) {
        if (violations.stream().noneMatch(found -> found.field().equals(field))) {
            shown.broken(field, text).ifPresent(violations::add);
        }
    }

    private void known(Codes codes, String field, TermKind kind, String code) {
        require(field, codes.known(kind, code), "library.problem.code", code);
    }

    private void require(String field, boolean holds, String key, Object... arguments) {
        if (!holds) {
            violations.add(Violation.of(field, key, arguments));
        }
    }
}
