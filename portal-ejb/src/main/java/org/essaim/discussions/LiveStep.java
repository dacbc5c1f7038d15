package org.essaim.discussions;

/**
 * What happened to one post.
 *
 * @param number rises with each step of the discussion
 */
public record LiveStep(long number, PostId post, Change change) {

    /** What became of it. */
    public enum Change {
        NEW,
        CHANGED,
        REMOVED
    }
}
