package org.essaim.searches;

/** Number of a saved search. */
public record SavedSearchId(long value) {

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
