package org.essaim.discovery;

import java.util.Locale;

/** By what the answers may be narrowed; the documents of a source carry values under {@link #key()}. */
public enum SearchFacet {
    /** Kind of the thing: {@code scenario}, {@code resource}, {@code member}… Added to every document by the worker. */
    KIND(20),
    /** Codes of disciplines. */
    DISCIPLINE(60),
    /** Codes of school levels. */
    LEVEL(60),
    /** Role of the pupil. */
    FLIP(10),
    /** Minutes in class: {@code 0-30}, {@code 31-60}, {@code 61-120}, {@code 121-240}, {@code 241+}. */
    DURATION(10),
    /** Codes of licences. */
    LICENCE(20);

    private final int most;

    SearchFacet(int most) {
        this.most = most;
    }

    /** Name in the index, such as {@code discipline}. */
    public String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** How many values are counted at most. */
    int most() {
        return most;
    }
}
