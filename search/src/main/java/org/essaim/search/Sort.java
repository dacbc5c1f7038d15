package org.essaim.search;

/** The order of hits; ties are broken by date, newest first, then in a fixed order, so that pages never overlap. */
public enum Sort {
    /** Best match first; without words to match, newest first. */
    RELEVANCE,
    /** Latest {@code publishedAt} first; documents without a date come last. */
    NEWEST,
    /** Alphabetical, accents and case aside. */
    TITLE
}
