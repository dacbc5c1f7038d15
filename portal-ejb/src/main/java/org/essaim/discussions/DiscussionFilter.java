package org.essaim.discussions;

import org.essaim.networks.NetworkId;

/**
 * Which discussions of a network.
 *
 * @param text words of the title
 * @param which the viewer's own, unread ones or open ones; null for all
 */
public record DiscussionFilter(NetworkId network, String text, Which which) {

    /** What a member looks for. */
    public enum Which {
        /** In which the viewer has written. */
        MINE,
        UNREAD,
        OPEN
    }
}
