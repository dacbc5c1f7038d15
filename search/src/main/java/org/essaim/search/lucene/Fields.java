package org.essaim.search.lucene;

import org.essaim.search.FrenchAnalysis;
import org.essaim.search.words.Analyzers;

/** Names of the fields, and the shape they make. */
final class Fields {
    /** Raise when fields change; documents are then put again by a rebuild. */
    private static final int VERSION = 4;

    // These keep name and meaning for ever: an index of an older shape is asked for them.
    /** On every entry of a block: {@code kind:id}. */
    static final String KEY = "key";
    /** On the document of a block, or on its tombstone: {@code kind:id}. */
    static final String ID = "id";

    static final String VERSION_OF_ROW = "version";
    static final String AUDIENCE = "audience";
    static final String DOCUMENT = "document";
    static final String TOMBSTONE = "tombstone";
    static final String REMOVED_AT = "removedAt";

    static final String KIND = "kind";
    /** Every text once, weighted by repetition, stemmed. */
    static final String ALL = "all";
    /** The same, as written. */
    static final String ALL_EXACT = "all.exact";

    static final String TITLE = "title";
    static final String TITLE_EXACT = "title.exact";
    static final String SUMMARY = "summary";
    static final String TEXT = "text";
    /** Each word as {@code folded, separator, as spelt}. */
    static final String SPELLING = "spelling";

    static final String FACETS = "facets";
    static final String PUBLISHED = "published";
    static final String TITLE_ORDER = "titleOrder";
    static final String TIE = "tie";
    /** See {@link org.essaim.search.words.Remoteness}. */
    static final String REMOTENESS = "remoteness";

    static final String URL = "url";
    static final String LANGUAGE = "language";
    static final String STORED = "stored";

    static final String COMPLETION_AUDIENCE = "completion.audience";
    static final String COMPLETION_KIND = "completion.kind";
    /** Beginnings of each word. */
    static final String COMPLETION_WORDS = "completion.words";
    /** Beginnings of the whole. */
    static final String COMPLETION_START = "completion.start";

    static final String COMPLETION_TEXT = "completion.text";
    static final String COMPLETION_RANK = "completion.rank";

    /** Between the parts of a composed term; never in text, as control characters are cleaned. */
    static final char SEPARATOR = Analyzers.SEPARATOR;

    /** Fit for a directory name. */
    static final String SHAPE = VERSION + "." + FrenchAnalysis.fingerprint();

    private Fields() {}
}
