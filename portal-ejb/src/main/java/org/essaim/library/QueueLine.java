package org.essaim.library;

import java.time.Instant;
import java.util.List;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.Remark;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.markdown.Markdown;

/**
 * A version that waits for review.
 *
 * @param rowVersion to be expected by the decision
 * @param again whether it comes back after changes were requested
 * @param own whether the viewer wrote this version or an earlier one, so that a colleague will read it
 */
public record QueueLine(
        ScenarioId id,
        int number,
        long rowVersion,
        String title,
        String summary,
        List<String> disciplines,
        List<String> levels,
        List<MemberName> authors,
        FlipProfile profile,
        List<Remark> advice,
        Instant submittedAt,
        boolean again,
        boolean own) {

    public QueueLine {
        title = Markdown.line(title);
        summary = Markdown.words(summary);
    }

    public String path() {
        return id.path(title);
    }
}
