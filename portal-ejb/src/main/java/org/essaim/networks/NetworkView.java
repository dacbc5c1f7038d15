package org.essaim.networks;

import java.time.Instant;
import java.util.List;
import org.essaim.identity.directory.MemberName;
import org.essaim.shared.markdown.Markdown;

/**
 * A network's page for one viewer.
 *
 * @param presentation Markdown; empty when nobody wrote it yet
 * @param coordinators who can act, the longest first
 * @param members the newest of those whom the viewer may see named
 * @param standing where the viewer stands in it; null for somebody who never belonged to it, and for a reader
 */
public record NetworkView(
        NetworkLine line,
        String presentation,
        ShownTo membersShownTo,
        List<MemberName> coordinators,
        List<MemberName> members,
        Standing standing,
        Instant changedAt) {

    /** Where a member stands. */
    public record Standing(MembershipState state, NetworkRole role, Instant since, String reason) {}

    public NetworkView {
        coordinators = List.copyOf(coordinators);
        members = List.copyOf(members);
    }

    /** The presentation in plain words, for what shows no markup. */
    public String description() {
        return Markdown.words(presentation);
    }

    /** Whether the viewer is kept out. */
    public boolean isSuspended() {
        return standing != null && standing.state() == MembershipState.SUSPENDED;
    }

    /** Whether the viewer asked to belong to it, and has no answer yet. */
    public boolean isWaiting() {
        return standing != null && standing.state() == MembershipState.REQUESTED;
    }

    /** Whether the viewer belongs to it now. */
    public boolean isMember() {
        return standing != null && standing.state() == MembershipState.ACTIVE;
    }
}
