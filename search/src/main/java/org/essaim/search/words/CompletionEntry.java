package org.essaim.search.words;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.essaim.search.SearchDocument;
import org.essaim.search.Texts;

/**
 * A text that a document offers while typing.
 *
 * @param text as written
 * @param words the same after analysis, by one space
 */
public record CompletionEntry(String text, String words) {
    /** Longer texts are not offered. */
    public static final int MAX_LENGTH = 200;

    /** Beginnings of words are known up to this length. */
    public static final int MAX_BEGINNING = 20;

    private static final int HASH_BITS = 55;

    /** What a document offers, each words once. */
    public static List<CompletionEntry> of(SearchDocument document) {
        var entries = new ArrayList<CompletionEntry>();
        var seen = new HashSet<String>();
        for (String completion : document.completions()) {
            var entry = new CompletionEntry(completion.strip(), words(completion));
            if (!entry.words().isEmpty() && completion.length() <= MAX_LENGTH && seen.add(entry.words())) {
                entries.add(entry);
            }
        }
        return entries;
    }

    static String words(String text) {
        return String.join(" ", WordGraph.line(Analyzers.EXACT, text).words());
    }

    /** A number for the text, 0 or more, by which shorter texts come first: the order among those offered equally often. */
    public long rank() {
        return (long) text.length() << HASH_BITS | Texts.hash(text) >>> (Long.SIZE - HASH_BITS);
    }

    /** Cuts what is looked up to what is known of words. */
    public static String beginning(String word) {
        return word.length() <= MAX_BEGINNING ? word : word.substring(0, MAX_BEGINNING);
    }
}
