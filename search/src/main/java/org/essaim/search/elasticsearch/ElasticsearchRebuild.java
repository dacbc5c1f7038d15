package org.essaim.search.elasticsearch;

import java.util.Collection;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.essaim.search.Rebuild;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchEngineException;
import org.essaim.search.elasticsearch.BulkWriter.Entry;

/** Fills an index beside the live one; a few writes are under way while the next documents are read. */
final class ElasticsearchRebuild implements Rebuild {
    private static final int UNDER_WAY = 2;
    private static final long SHOWN_EVERY_NANOS = TimeUnit.SECONDS.toNanos(10);

    private enum Stage {
        FILLING,
        FINISHED,
        CANCELLED
    }

    private final ElasticsearchSearchEngine engine;
    private final IndexCare care;
    private final BulkWriter writer;
    private final String index;

    private final Semaphore places = new Semaphore(UNDER_WAY);
    private final CompletableFuture<Void> failure = new CompletableFuture<>();
    private final ExecutorService senders = Executors.newFixedThreadPool(UNDER_WAY, task -> {
        var thread = new Thread(task, "search-rebuild");
        thread.setDaemon(true);
        return thread;
    });

    private Stage stage = Stage.FILLING;
    private long shownAt = System.nanoTime();
    private volatile long count;

    ElasticsearchRebuild(ElasticsearchSearchEngine engine, IndexCare care, BulkWriter writer, String index) {
        this.engine = engine;
        this.care = care;
        this.writer = writer;
        this.index = index;
    }

    String index() {
        return index;
    }

    @Override
    public synchronized void put(Collection<SearchDocument> documents) {
        checkFilling();
        showAlive();
        List<Entry> entries = documents.stream()
                .map(document -> engine.filling(index, document))
                .toList();
        send(entries);
        count += documents.size();
    }

    /** Waits for a place: the cluster sets the pace. */
    private void send(List<Entry> entries) {
        acquire(1);
        senders.execute(() -> {
            try {
                writer.write(entries, item -> false);
            } catch (RuntimeException e) {
                failure.completeExceptionally(e);
            } finally {
                places.release();
            }
        });
    }

    private void acquire(int many) {
        try {
            places.acquire(many);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchEngineException("interrupted while filling the search index", e);
        }
        if (failure.isCompletedExceptionally()) {
            places.release(many);
            throwFailure();
        }
    }

    private void throwFailure() {
        try {
            failure.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof RuntimeException cause
                    ? cause
                    : new SearchEngineException("cannot fill the new search index", e);
        }
    }

    private void showAlive() {
        if (System.nanoTime() - shownAt > SHOWN_EVERY_NANOS) {
            care.showAlive(index);
            shownAt = System.nanoTime();
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
        acquire(UNDER_WAY);
        care.showAlive(index);
        care.promote(index);
        stage = Stage.FINISHED;
        senders.shutdown();
        engine.ended(this);
    }

    @Override
    public synchronized void cancel() {
        if (stage != Stage.FILLING) {
            return;
        }
        stage = Stage.CANCELLED;
        engine.ended(this);
        senders.shutdownNow();
        try {
            if (!senders.awaitTermination(10, TimeUnit.SECONDS)) {
                throw new SearchEngineException("writes to the cancelled search index did not end");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            engine.discard(index);
        }
    }

    private void checkFilling() {
        if (stage != Stage.FILLING) {
            throw new IllegalStateException("this rebuild is " + stage);
        }
    }
}
