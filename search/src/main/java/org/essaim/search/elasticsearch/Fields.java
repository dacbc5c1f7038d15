package org.essaim.search.elasticsearch;

import org.essaim.search.FrenchAnalysis;
import org.essaim.search.words.Clause.In;

/** Names of the fields, and the shape they make. */
final class Fields {
    /** Raise when fields change; documents are then put again by a rebuild. */
    private static final int VERSION = 3;

    static final String KIND = "kind";
    static final String AUDIENCE = "audience";
    static final String TITLE = "title";
    static final String SUMMARY = "summary";
    static final String TEXT = "text";
    static final String KEYWORDS = "keywords";
    static final String AUTHORS = "authors";
    static final String LABELS = "labels";
    /** Every text once, weighted by repetition, stemmed. */
    static final String ALL = "all";
    /** The same, as written. */
    static final String ALL_EXACT = "all_exact";

    static final String FACETS = "facets";
    static final String PUBLISHED = "published";
    /** See {@link org.essaim.search.words.Remoteness}. */
    static final String REMOTENESS = "remoteness";

    static final String TITLE_ORDER = "title_order";
    static final String TIE = "tie";
    static final String URL = "url";
    static final String LANGUAGE = "language";
    static final String STORED = "stored";
    /** On tombstones only: when, in milliseconds. */
    static final String REMOVED_AT = "removed_at";

    static final String COMPLETIONS = "completions";
    /** Within completions: beginnings of the whole. */
    static final String START = "start";
    /** Within completions: beginnings of each word. */
    static final String WORDS = "words";
    /** Within completions: the rank in {@value #RANK_DIGITS} hexadecimal digits, then the text. */
    static final String OFFERED = "offered";

    static final int RANK_DIGITS = 16;

    /** Fit for the name of an index. */
    static final String SHAPE = VERSION + "." + FrenchAnalysis.fingerprint();

    private Fields() {}

    static String of(In in) {
        return switch (in) {
            case ALL -> ALL;
            case ALL_EXACT -> ALL_EXACT;
            case TITLE_EXACT -> TITLE;
        };
    }

    static String facet(String name) {
        return FACETS + '.' + name;
    }

    static String completion(String field) {
        return COMPLETIONS + '.' + field;
    }
}
