package org.essaim.discovery;

import java.util.Map;
import java.util.Set;
import org.essaim.shared.text.Text;

/**
 * What somebody looks for, whatever the order and the page: words and filters.
 *
 * @param words as typed
 * @param verbatim whether they are mere words
 * @param chosen values by facet
 */
public record Question(String words, boolean verbatim, Map<SearchFacet, Set<String>> chosen) {

    public Question {
        words = Text.clean(words);
        chosen = Map.copyOf(chosen);
    }

    /** Whether it asks for everything there is. */
    public boolean isBlank() {
        return words.isEmpty() && chosen.isEmpty();
    }

    /** The newest of what answers it, without counting anything. */
    public SearchRequest news(int most) {
        return new SearchRequest(words, verbatim, chosen, false, SearchOrder.NEWEST, 0, most);
    }
}
