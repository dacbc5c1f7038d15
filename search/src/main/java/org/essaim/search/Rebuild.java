package org.essaim.search;

import java.util.Collection;

/**
 * A new index being filled beside the live one. Use in try-with-resources: closing without {@link #finish()}
 * cancels.
 *
 * <p>Writes to the engine that come meanwhile reach both indexes, and versions are honoured between the two ways in, so
 * documents may be read from the database in any order and at any pace.
 */
public interface Rebuild extends AutoCloseable {
    /**
     * Adds documents to the new index; not yet durable, not yet visible.
     *
     * @throws SearchEngineException when it cannot be written
     * @throws IllegalStateException after finish, cancel or close
     */
    void put(Collection<SearchDocument> documents);

    /** Documents put so far through this rebuild: its progress. */
    long count();

    /**
     * Makes the new index durable, makes it the live one in one step and deletes the old one.
     *
     * @throws SearchEngineException when it cannot be written; the old index goes on
     * @throws IllegalStateException after cancel or close
     */
    void finish();

    /** Throws the new index away; the old one goes on. Without effect once finished. */
    void cancel();

    /** Same as {@link #cancel()}. */
    @Override
    default void close() {
        cancel();
    }
}
