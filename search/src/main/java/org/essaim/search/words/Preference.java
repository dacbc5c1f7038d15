package org.essaim.search.words;

import java.util.List;

/**
 * What comes first among documents that match alike.
 *
 * @param later kinds that come after the others, the last one last
 * @param language of documents that come before others; blank for none
 */
public record Preference(List<String> later, String language) {
    /** No preference. */
    public static final Preference NONE = new Preference(List.of(), "");
}
