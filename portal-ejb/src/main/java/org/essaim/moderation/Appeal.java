package org.essaim.moderation;

import jakarta.validation.constraints.NotBlank;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * Why an author does not agree with a decision.
 *
 * @param words for whoever looks at it again
 */
public record Appeal(
        @NotBlank(message = "{moderation.problem.words}") @Longest(2_000)
        String words) {

    public Appeal {
        words = Text.clean(words);
    }
}
