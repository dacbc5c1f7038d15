package org.essaim.library;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.essaim.library.content.Activity;
import org.essaim.library.content.VersionContent;
import org.essaim.shared.InvalidException.Violation;
import org.essaim.shared.Text;
import org.essaim.vocabulary.TermKind;

/** What a draft must keep to be saved, and what it needs to be submitted; fields are named as a form would. */
final class ContentRules {

    /** Which codes there are. */
    interface Codes {
        boolean known(TermKind kind, String code);
    }

    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(-[A-Za-z0-9]{2,8})*");
    private static final int LINE = 200;
    private static final int PARAGRAPH = 4_000;
    private static final int LONG_TEXT = 20_000;
    private static final int MOST_ENTRIES = 40;
    private static final int MOST_MINUTES = 1_440;
    private static final int MOST_PREPARATION = 6_000;

    private final VersionContent content;
    private final List<Violation> violations = new ArrayList<>();

    private ContentRules(VersionContent content) {
        this.content = content;
    }

    /** What cannot be kept, even in a draft. */
    static List<Violation> broken(VersionContent content, Codes codes) {
        var rules = new ContentRules(content);
        rules.lengths();
        rules.codes(codes);
        rules.phases();
        return rules.violations;
    }

    /** What a moderator would miss. */
    static List<Violation> missing(VersionContent content) {
        var rules = new ContentRules(content);
        rules.metadata();
        rules.activities();
        return rules.violations;
    }

    private void lengths() {
        text("title", content.title(), LINE);
        text("summary", content.summary(), PARAGRAPH);
        text("equipment", content.equipment(), PARAGRAPH);
        text("homeEquipment", content.homeEquipment(), PARAGRAPH);
        text("homeFallback", content.homeFallback(), PARAGRAPH);
        text("supportForStruggling", content.supportForStruggling(), PARAGRAPH);
        text("challengeForAdvanced", content.challengeForAdvanced(), PARAGRAPH);
        text("familyInformation", content.familyInformation(), PARAGRAPH);
        entries("objectives", content.objectives());
        entries("keywords", content.keywords());
        number("preparationMinutes", content.preparationMinutes(), MOST_PREPARATION);
        require("language", LANGUAGE.matcher(content.language()).matches(), "library.problem.language");
    }

    private void codes(Codes codes) {
        content.disciplines().forEach(code -> known(codes, "disciplines", TermKind.DISCIPLINE, code));
        content.levels().forEach(code -> known(codes, "levels", TermKind.LEVEL, code));
        content.skills().forEach(code -> known(codes, "skills", TermKind.CRCN, code));
        if (!content.licence().isEmpty()) {
            known(codes, "licence", TermKind.LICENCE, content.licence());
        }
    }

    private void phases() {
        require("phases", content.phases().size() <= MOST_ENTRIES, "library.problem.tooMany", MOST_ENTRIES);
        for (var i = 0; i < content.phases().size(); i++) {
            var phase = content.phases().get(i);
            var field = "phases[" + i + "]";
            text(field + ".title", phase.title(), LINE);
            require(field, phase.activities().size() <= MOST_ENTRIES, "library.problem.tooMany", MOST_ENTRIES);
            for (var j = 0; j < phase.activities().size(); j++) {
                activity(field + ".activities[" + j + "].", phase.activities().get(j));
            }
        }
    }

    private void activity(String field, Activity activity) {
        text(field + "title", activity.title(), LINE);
        text(field + "instructions", activity.instructions(), LONG_TEXT);
        text(field + "help", activity.help(), PARAGRAPH);
        text(field + "feedback", activity.feedback(), PARAGRAPH);
        number(field + "minutes", activity.minutes(), MOST_MINUTES);
        entries(field + "tools", activity.tools());
        require(
                field + "resources",
                activity.resources().size() <= MOST_ENTRIES,
                "library.problem.tooMany",
                MOST_ENTRIES);
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
        for (var i = 0; i < content.phases().size(); i++) {
            var activities = content.phases().get(i).activities();
            for (var j = 0; j < activities.size(); j++) {
                var field = "phases[" + i + "].activities[" + j + "].";
                require(field + "title", !activities.get(j).title().isEmpty(), "library.problem.activityTitle");
                require(field + "minutes", activities.get(j).minutes() > 0, "library.problem.minutes");
            }
        }
    }

    private void text(String field, String text, int most) {
        require(field, Text.length(text) <= most, "library.problem.tooLong", most);
    }

    private void number(String field, int number, int most) {
        require(field, number >= 0 && number <= most, "library.problem.range", 0, most);
    }

    private void entries(String field, List<String> entries) {
        require(field, entries.size() <= MOST_ENTRIES, "library.problem.tooMany", MOST_ENTRIES);
        require(
                field,
                entries.stream().allMatch(each -> Text.length(each) <= 2 * LINE),
                "library.problem.tooLong",
                2 * LINE);
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
