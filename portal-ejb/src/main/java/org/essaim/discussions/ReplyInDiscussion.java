package org.essaim.discussions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.essaim.files.FileId;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What a member answers.
 *
 * @param text Markdown
 */
public record ReplyInDiscussion(
        @NotNull DiscussionId discussion,

        @NotBlank(message = "{discussions.problem.missing}") @Longest(10_000)
        String text,

        List<FileId> files) {

    public ReplyInDiscussion {
        text = Text.clean(text);
        files = List.copyOf(files);
    }
}
