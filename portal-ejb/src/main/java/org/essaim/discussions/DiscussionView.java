package org.essaim.discussions;

import org.essaim.shared.lists.Page;

/**
 * A discussion's page for one viewer.
 *
 * @param posts in the order in which they were written
 * @param step up to which changes are shown: what is live goes on from there
 * @param firstUnread null when all was read before, and for a reader
 * @param may what the viewer may do with it
 */
public record DiscussionView(DiscussionLine line, Page<PostLine> posts, long step, PostId firstUnread, May may) {

    /** What a viewer may do now. */
    public record May(boolean answer, boolean care) {}
}
