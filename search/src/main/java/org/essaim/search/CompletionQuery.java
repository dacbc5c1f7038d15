package org.essaim.search;

import java.util.Set;

/**
 * What a reader has typed so far.
 *
 * @param text as typed; any text is fine; words in any order, the last one may be unfinished
 * @param audience the tokens of the viewer, never empty: only documents that share one are offered
 * @param kinds the kinds to complete from; empty for all
 * @param max how many completions at most, 1 to 50
 */
public record CompletionQuery(String text, Set<String> audience, Set<String> kinds, int max) {
    /** Checks the bounds; {@link IllegalArgumentException} for an empty audience. */
    public CompletionQuery {
        text = text == null ? "" : text;
        audience = Set.copyOf(audience);
        kinds = Set.copyOf(kinds);
        if (audience.isEmpty()) {
            throw new IllegalArgumentException("audience: a viewer always has one");
        }
        if (max < 1 || max > 50) {
            throw new IllegalArgumentException("max: 1 to 50, not " + max);
        }
    }

    /** Eight completions out of every kind. */
    public CompletionQuery(String text, Set<String> audience) {
        this(text, audience, Set.of(), 8);
    }
}
