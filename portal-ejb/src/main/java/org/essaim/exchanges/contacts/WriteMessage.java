package org.essaim.exchanges.contacts;

import jakarta.validation.constraints.NotBlank;
import java.util.ArrayList;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What a member writes to another.
 *
 * @param words Markdown
 * @param showsAddress whether the other may see the writer's address
 */
public record WriteMessage(
        @NotBlank(message = "{exchanges.problem.missing}") @Longest(3_000)
        String words,

        boolean showsAddress) {

    public WriteMessage {
        words = Text.clean(words);
    }

    /** A word that shows no address. */
    public static WriteMessage of(String words) {
        return new WriteMessage(words, false);
    }

    void check() {
        var wrong = new ArrayList<Violation>(Constraints.broken(this));
        new MarkdownRules().broken("words", words).ifPresent(wrong::add);
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
    }
}
