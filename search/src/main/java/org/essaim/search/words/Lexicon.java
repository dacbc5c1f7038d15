package org.essaim.search.words;

import java.io.IOException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What an index knows about words, for one viewer. */
public interface Lexicon {
    /** An indexed word that is spelt nearly like another; {@code likeness} is 1 for the same word. */
    record Similar(String word, float likeness) {}

    /** How many documents that the viewer may see meet each clause. */
    List<Long> counts(List<Clause> clauses) throws IOException;

    /** For each word, up to so many words, as written but folded, that are spelt nearly so; seen by the viewer or not. */
    Map<String, List<Similar>> similar(Collection<String> words, int most) throws IOException;

    /** How a folded word is commonly spelt in documents that the viewer may see. */
    Optional<String> spelling(String folded) throws IOException;
}
