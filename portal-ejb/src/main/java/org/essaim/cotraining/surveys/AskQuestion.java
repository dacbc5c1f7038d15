package org.essaim.cotraining.surveys;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Objects;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * A question to be asked.
 *
 * @param choices of a choice, from two to eight; those of other kinds are forgotten
 */
public record AskQuestion(
        @NotNull(message = "{surveys.problem.kind}") QuestionKind kind,

        @NotBlank(message = "{surveys.problem.words}") @Longest(300)
        String words,

        @Size(max = 8, message = "{surveys.problem.choices}")
        List<@Longest(100) String> choices) {

    private static final int FEWEST = 2;

    public AskQuestion {
        words = Text.line(words);
        choices = kind != QuestionKind.CHOICE
                ? List.of()
                : choices.stream()
                        .filter(Objects::nonNull)
                        .map(Text::line)
                        .filter(each -> !each.isEmpty())
                        .distinct()
                        .toList();
    }

    boolean lacksChoices() {
        return kind == QuestionKind.CHOICE && choices.size() < FEWEST;
    }
}
