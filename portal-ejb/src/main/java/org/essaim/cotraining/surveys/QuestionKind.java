package org.essaim.cotraining.surveys;

/** How a question is answered. */
public enum QuestionKind {
    /** From 1, not at all, to 5, entirely. */
    SCALE,
    /** One of several. */
    CHOICE,
    /** In one's own words. */
    TEXT;

    /** The highest value of a scale. */
    public static final int HIGHEST = 5;
}
