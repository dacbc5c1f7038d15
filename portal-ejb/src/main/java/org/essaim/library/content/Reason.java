package org.essaim.library.content;

import jakarta.validation.constraints.NotBlank;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * Why something is taken away.
 *
 * @param reason Markdown, for those who come to its address
 */
public record Reason(
        @NotBlank(message = "{library.problem.reason}") @Longest(4_000)
        String reason) {

    public Reason {
        reason = Text.clean(reason);
    }

    /** The text of what was typed; {@link InvalidException} for the field {@code reason} when it cannot be shown. */
    public static String require(String typed) {
        var why = new Reason(typed);
        Constraints.require(why);
        MarkdownRules.require("reason", why.reason());
        return why.reason();
    }
}
