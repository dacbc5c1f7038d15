package org.essaim.cotraining.surveys;

import jakarta.validation.Valid;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;

/**
 * Questions to be asked, in their order.
 *
 * @param questions at most {@value #MOST} of the association, {@value #MOST_OWN} of who coordinates
 */
public record AskQuestions(@Valid List<AskQuestion> questions) {

    /** Most that the association asks at once: more is not answered. */
    public static final int MOST = 12;

    /** Most that who coordinates a network adds. */
    public static final int MOST_OWN = 3;

    public AskQuestions {
        questions = List.copyOf(questions);
    }

    /** Refuses what cannot be asked, and more than so many. */
    void require(int most) {
        var broken = new ArrayList<>(Constraints.broken(this));
        IntStream.range(0, questions.size())
                .filter(i -> questions.get(i).lacksChoices())
                .forEach(i -> broken.add(Violation.of("questions[" + i + "].choices", "surveys.problem.choices")));
        if (questions.size() > most) {
            broken.add(Violation.of("questions[" + most + "].words", "surveys.problem.tooMany", most));
        }
        if (!broken.isEmpty()) {
            throw new InvalidException(broken);
        }
    }
}
