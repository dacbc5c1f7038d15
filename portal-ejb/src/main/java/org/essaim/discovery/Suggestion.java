package org.essaim.discovery;

import java.util.Set;

/** A way to go on from what is being typed. */
public sealed interface Suggestion {

    /** What stands in the field when it is chosen. */
    String text();

    /** The same, escaped, with what was typed inside {@code <mark>}. */
    String html();

    /** A thing, whose page opens at once. */
    record Thing(String kind, String path, String text, String html) implements Suggestion {}

    /** A filter, such as a discipline: everything that carries one of the values. */
    record Choice(SearchFacet facet, Set<String> values, String text, String html) implements Suggestion {
        public Choice {
            values = Set.copyOf(values);
        }
    }

    /** Words to search for. */
    record Words(String text, String html) implements Suggestion {}
}
