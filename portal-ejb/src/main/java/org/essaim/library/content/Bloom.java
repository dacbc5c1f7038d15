package org.essaim.library.content;

/** How demanding a task is, after Bloom's revised taxonomy (Anderson and Krathwohl, 2001), from the least on. */
public enum Bloom {
    REMEMBER,
    UNDERSTAND,
    APPLY,
    ANALYSE,
    EVALUATE,
    CREATE;

    /** Analysing, evaluating, creating: what deserves company. */
    public boolean isDemanding() {
        return compareTo(ANALYSE) >= 0;
    }
}
