package org.essaim.discovery;

/** The order of results. */
public enum SearchOrder {
    /** Best match first; without words, newest first. */
    RELEVANCE,
    /** Latest publication first. */
    NEWEST,
    /** Alphabetical, accents and case aside. */
    TITLE
}
