package org.essaim.meetings;

import java.util.List;
import org.essaim.identity.directory.MemberName;
import org.essaim.shared.markdown.Markdown;

/**
 * A meeting's page for one viewer.
 *
 * @param description Markdown, may be empty
 * @param link address of the remote one; empty for who does not come
 * @param reason why it was cancelled; empty while it takes place
 * @param comes whether the viewer does
 * @param may what the viewer may do with it
 * @param guests who comes, for who runs the network
 */
public record MeetingView(
        MeetingLine line,
        String description,
        String link,
        String reason,
        boolean comes,
        May may,
        List<MemberName> guests) {

    /** What a viewer may do now. */
    public record May(boolean come, boolean run) {}

    public MeetingView {
        guests = List.copyOf(guests);
    }

    /** The description in plain words, for what shows no markup. */
    public String words() {
        return Markdown.words(description);
    }
}
