package org.essaim.search;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The port to full text search. One instance serves every thread.
 *
 * <p><b>Visibility</b>: a document is seen by a viewer when their audiences share a token, and otherwise leaves no
 * trace in hits, totals, facet counts, completions and suggestions.
 *
 * <p><b>Versions</b>: every write carries the version of the row it was made from. A write whose version is lower than
 * the last one for that key, put or removal, is ignored without error; an equal one is applied, so that a replay is
 * harmless.
 *
 * <p><b>Acknowledgement</b>: when {@link #put} or {@link #remove} returns, the writes survive {@code kill -9} and a
 * power failure, so the caller may delete its rows of the queue. One call is one durable batch: 100 documents in a call
 * cost little more than one. When it throws, some of them may be applied: send all again.
 *
 * <p>Every method throws {@link SearchEngineException} when the engine cannot be reached, read or written, or is
 * closed.
 */
public interface SearchEngine extends AutoCloseable {
    /** Adds or replaces documents; found within a second. */
    void put(Collection<SearchDocument> documents);

    /** Makes documents impossible to find, within a second, and remembers their versions. */
    void remove(Collection<Removal> removals);

    /** Answers what people ask, whatever they typed. */
    SearchHits search(SearchQuery query);

    /** Titles and keywords that continue what is being typed, best first; accents, case and a typing error aside. */
    List<Completion> complete(CompletionQuery query);

    /**
     * Reads every document that shares a token with the audience, however many, in no particular order: as they are at
     * the beginning, whatever is written meanwhile. Nothing is marked.
     *
     * @param audience never empty
     * @param kinds the kinds to read; empty for all
     * @param reader gets each once
     */
    void walk(Set<String> audience, Set<String> kinds, Consumer<SearchHits.Item> reader);

    /**
     * Starts to fill a new index beside the live one.
     *
     * @throws IllegalStateException when one is under way
     */
    Rebuild rebuild();

    /** Whether a rebuild is due, and figures for operators. */
    IndexState state();

    /** Makes everything written so far visible to the next search; for tests and after a bulk load. */
    void refresh();

    /** Waits for what is under way, cancels a rebuild, and leaves no thread or lock behind. */
    @Override
    void close();
}
