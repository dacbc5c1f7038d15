package org.essaim.announcements;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import org.essaim.files.FileId;
import org.essaim.networks.ShownTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * What coordinators announce.
 *
 * @param title one line
 * @param text Markdown
 * @param replies whether answers to its letters go to the address of who wrote it, which members then see
 * @param files that were sent with the form, or are its own already
 */
public record WriteAnnouncement(
        @NotBlank(message = "{announcements.problem.missing}") @Longest(120)
        String title,

        @NotBlank(message = "{announcements.problem.missing}") @Longest(10_000)
        String text,

        @NotNull(message = "{announcements.problem.missing}")
        ShownTo shownTo,

        boolean replies,
        List<FileId> files) {

    public WriteAnnouncement {
        title = Text.line(title);
        text = Text.clean(text);
        files = List.copyOf(files);
    }

    void check() {
        Constraints.require(this);
        MarkdownRules.require("text", text);
    }
}
