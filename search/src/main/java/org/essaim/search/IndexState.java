package org.essaim.search;

/**
 * What the index is worth.
 *
 * @param status whether a rebuild is due
 * @param documents how many documents can be found, removed ones not counted
 * @param shape identifies fields and analysis of the live index; empty when there is none
 * @param rebuilding whether a rebuild is under way
 */
public record IndexState(Status status, long documents, String shape, boolean rebuilding) {
    /** What the caller should do. */
    public enum Status {
        /** Complete as far as the engine knows. */
        READY,
        /**
         * Never filled by a rebuild that finished, or unreadable: writes are stored and found, but older documents are
         * absent until a rebuild finishes.
         */
        MISSING,
        /**
         * Filled by another release with other fields or another analysis: it still serves, as well as it can, without
         * the documents that changed since; a rebuild is due.
         */
        OUTDATED_SHAPE
    }
}
