package org.essaim.library;

import java.time.Instant;
import java.util.List;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.markdown.Markdown;

/**
 * An invitation to write a version of a scenario too, as the invited member sees it.
 *
 * @param number of the version
 * @param inviter who sent it
 * @param authors who write it now
 */
public record InvitationView(
        ScenarioId scenario,
        int number,
        String title,
        String summary,
        MemberName inviter,
        List<MemberName> authors,
        Instant invitedAt) {

    public InvitationView {
        title = Markdown.line(title);
        summary = Markdown.words(summary);
    }
}
