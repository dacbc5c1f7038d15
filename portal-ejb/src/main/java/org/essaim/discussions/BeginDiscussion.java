package org.essaim.discussions;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.essaim.files.FileId;
import org.essaim.networks.NetworkId;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * A discussion that a member begins.
 *
 * @param text Markdown
 */
public record BeginDiscussion(
        @NotNull NetworkId network,

        @NotBlank(message = "{discussions.problem.missing}") @Longest(150)
        String title,

        @NotBlank(message = "{discussions.problem.missing}") @Longest(10_000)
        String text,

        List<FileId> files) {

    public BeginDiscussion {
        title = Text.line(title);
        text = Text.clean(text);
        files = List.copyOf(files);
    }
}
