package org.essaim.search.words;

import java.util.OptionalLong;

/**
 * Popularity as a distance, since engines score what is near: {@code pivot / (pivot + distance)} of a distance of
 * {@value #UNIT} / popularity and a pivot of {@value #UNIT} / p is {@code popularity / (p + popularity)}.
 */
public final class Remoteness {
    private static final double UNIT = 1e12;

    /** What is less popular counts as not popular at all. */
    private static final double LEAST = 1e-6;

    private Remoteness() {}

    /** How far a document is, 0 or more; empty for one without popularity. */
    public static OptionalLong of(double popularity) {
        return popularity < LEAST ? OptionalLong.empty() : OptionalLong.of(Math.round(UNIT / popularity));
    }

    /** The distance at which a document of this popularity gets half of the weight. */
    public static long pivot(double popularity) {
        return Math.round(UNIT / popularity);
    }
}
