package org.essaim.identity.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;
import org.essaim.vocabulary.TermKind;

/**
 * What members say about themselves.
 *
 * @param schoolRole may be null
 * @param disciplines codes of the vocabulary
 * @param levels codes of the vocabulary
 * @param academie code of the vocabulary, may be empty
 * @param uai number of the school, may be empty; never shown to others
 * @param bio plain text
 * @param publicProfile whether anyone may read the profile
 */
public record EditProfile(
        @Longest(EditProfile.LONGEST_NAME) String name,
        SchoolRole schoolRole,
        Set<String> disciplines,
        Set<String> levels,
        String academie,
        @Longest(12) String uai,
        @Longest(EditProfile.LONGEST_BIO) String bio,
        boolean publicProfile) {

    public static final int LONGEST_NAME = 120;
    static final int LONGEST_BIO = 2_000;

    /** What a page or a letter would show as a link rather than as a person. */
    private static final Pattern ADDRESS = Pattern.compile("(?i)[:/\uFF0F]{2}|\\bwww\\s*\\.|\\S[@\uFF20]\\S");

    public EditProfile {
        name = Text.clean(name);
        academie = Text.clean(academie);
        uai = Text.clean(uai);
        bio = Text.clean(bio);
        disciplines = Set.copyOf(disciplines);
        levels = Set.copyOf(levels);
    }

    /** Refuses what is not acceptable, all at once. */
    public void check(ProfileVocabulary vocabulary) {
        var wrong = new ArrayList<Violation>();
        checkName(name, wrong);
        wrong.addAll(Constraints.broken(this));
        if (wrong.stream().noneMatch(found -> found.field().equals("bio"))) {
            new MarkdownRules().broken("bio", bio).ifPresent(wrong::add);
        }
        if (!uai.isEmpty() && UaiCode.read(uai).isEmpty()) {
            wrong.add(Violation.of("uai", "identity.problem.uai"));
        }
        checkCodes(vocabulary, wrong);
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
    }

    private void checkCodes(ProfileVocabulary vocabulary, List<Violation> wrong) {
        if (!academie.isEmpty() && !vocabulary.knows(TermKind.ACADEMIE, academie)) {
            wrong.add(Violation.of("academie", "identity.problem.choice"));
        }
        if (!disciplines.stream().allMatch(code -> vocabulary.knows(TermKind.DISCIPLINE, code))) {
            wrong.add(Violation.of("disciplines", "identity.problem.choice"));
        }
        if (!levels.stream().allMatch(code -> vocabulary.knows(TermKind.LEVEL, code))) {
            wrong.add(Violation.of("levels", "identity.problem.choice"));
        }
    }

    public static void checkName(String name, List<Violation> wrong) {
        if (Text.isBlank(name)) {
            wrong.add(Violation.of("name", "identity.problem.name"));
        } else if (name.chars().anyMatch(Character::isISOControl)) {
            wrong.add(Violation.of("name", "identity.problem.name"));
        } else if (ADDRESS.matcher(name).find()) {
            wrong.add(Violation.of("name", "identity.problem.nameIsAddress"));
        }
    }
}
