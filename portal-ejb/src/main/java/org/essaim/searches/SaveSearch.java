package org.essaim.searches;

import java.util.ArrayList;
import org.essaim.discovery.Question;
import org.essaim.notifications.Rhythm;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * A search to be kept.
 *
 * @param name that the member will know it by
 * @param path where its answers are read, the newest first
 * @param rhythm null when nothing was chosen, which is refused
 */
public record SaveSearch(@Longest(SaveSearch.LONGEST_NAME) String name, Question question, String path, Rhythm rhythm) {

    /** Signs of a name. */
    public static final int LONGEST_NAME = 100;

    private static final int LONGEST_WORDS = 200;

    public SaveSearch {
        name = Text.line(name);
    }

    /** {@link InvalidException} for the fields {@code name}, {@code question} and {@code rhythm}. */
    void check() {
        var wrong = new ArrayList<>(Constraints.broken(this));
        if (name.isEmpty()) {
            wrong.add(Violation.of("name", "searches.problem.nameless"));
        }
        if (question.isBlank() || Text.length(question.words()) > LONGEST_WORDS) {
            wrong.add(Violation.of("question", "searches.problem.question"));
        }
        if (rhythm == null) {
            wrong.add(Violation.of("rhythm", "searches.problem.rhythm"));
        }
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
    }
}
