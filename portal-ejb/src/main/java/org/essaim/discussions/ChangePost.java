package org.essaim.discussions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What an author makes of their post: its new text, or an addition.
 *
 * @param text Markdown
 */
public record ChangePost(
        @NotNull PostId post,

        @NotBlank(message = "{discussions.problem.missing}") @Longest(10_000)
        String text) {

    public ChangePost {
        text = Text.clean(text);
    }
}
