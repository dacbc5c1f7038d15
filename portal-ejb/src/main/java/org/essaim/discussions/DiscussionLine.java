package org.essaim.discussions;

import java.time.Instant;
import org.essaim.networks.NetworkId;
import org.essaim.networks.ShownTo;
import org.essaim.shared.viewer.MemberId;

/**
 * A discussion in a list.
 *
 * @param slug of its network
 * @param open whether members write in the network now
 * @param closedAt null while it goes on
 * @param posts all that were written, its beginning and what was removed among them
 * @param lastAuthor empty for who has left
 * @param unread the first post that the viewer has not read; null for none, and for a reader
 * @param fresh whether the viewer has never opened it
 */
public record DiscussionLine(
        DiscussionId id,
        NetworkId network,
        String slug,
        String networkName,
        boolean open,
        ShownTo shownTo,
        MemberId author,
        String title,
        DiscussionState state,
        boolean pinned,
        Instant closedAt,
        int posts,
        Instant openedAt,
        Instant lastAt,
        String lastAuthor,
        PostId unread,
        boolean fresh) {

    /** Path of its page. */
    public String path() {
        return path(slug, id.value());
    }

    static String path(String slug, long id) {
        return "/reseaux/" + slug + "/discussions/" + id;
    }

    /** How many answers followed its beginning. */
    public int answers() {
        return Math.max(0, posts - 1);
    }

    public boolean isClosed() {
        return closedAt != null;
    }

    public boolean isSetAside() {
        return state == DiscussionState.SET_ASIDE;
    }

    public boolean isForMembers() {
        return shownTo == ShownTo.MEMBERS;
    }

    public boolean isUnread() {
        return unread != null;
    }
}
