package org.essaim.discussions;

import java.time.Instant;
import java.util.List;
import org.essaim.shared.viewer.MemberId;

/**
 * One post on a page of its own, to be changed, added to, removed or looked into.
 *
 * @param text as it was typed
 * @param versions what it said before, the newest first; empty for who may not see them
 */
public record PostView(DiscussionLine discussion, PostLine post, String text, List<Version> versions) {

    /** What a post said until it was changed or removed. */
    public record Version(String text, Instant writtenAt, Instant replacedAt) {}

    public PostView {
        versions = List.copyOf(versions);
    }

    MemberId author() {
        return post.authorId();
    }
}
