package org.essaim.search.lucene;

import java.io.IOException;
import java.util.Collection;
import org.apache.lucene.store.AlreadyClosedException;
import org.essaim.search.Rebuild;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchEngineException;

/** Fills an index beside the live one. */
final class LuceneRebuild implements Rebuild {
    /** So that versions waiting for a refresh stay few, and memory bounded. */
    private static final int REFRESH_EVERY = 5_000;

    private enum Stage {
        FILLING,
        FINISHED,
        CANCELLED
    }

    private final LuceneSearchEngine engine;
    private final OpenIndex index;
    private Stage stage = Stage.FILLING;
    private volatile long count;

    LuceneRebuild(LuceneSearchEngine engine, OpenIndex index) {
        this.engine = engine;
        this.index = index;
    }

    OpenIndex index() {
        return index;
    }

    @Override
    public synchronized void put(Collection<SearchDocument> documents) {
        checkFilling();
        try {
            index.put(documents);
            long before = count;
            count = before + documents.size();
            if (before / REFRESH_EVERY != count / REFRESH_EVERY) {
                index.refresh();
            }
        } catch (IOException | AlreadyClosedException e) {
            throw new SearchEngineException("cannot fill the new search index", e);
        }
    }

    @Override
    public long count() {
        return count;
    }

    @Override
    public synchronized void finish() {
        if (stage == Stage.FINISHED) {
            return;
        }
        checkFilling();
        engine.finish(this);
        stage = Stage.FINISHED;
    }

    @Override
    public synchronized void cancel() {
        if (stage == Stage.FILLING) {
            stage = Stage.CANCELLED;
            engine.cancel(this);
        }
    }

    private void checkFilling() {
        if (stage != Stage.FILLING) {
            throw new IllegalStateException("this rebuild is " + stage);
        }
    }
}
