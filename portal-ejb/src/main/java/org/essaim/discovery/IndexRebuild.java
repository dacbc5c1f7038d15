package org.essaim.discovery;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.discovery.RebuildProgress.State;
import org.essaim.search.IndexState;
import org.essaim.search.Rebuild;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchEngine;
import org.essaim.search.SearchEngineException;

/** Fills a new index from the sources beside the one that answers, and lets it take over. One at a time on a node. */
@ApplicationScoped
class IndexRebuild {

    private static final Logger LOG = System.getLogger(IndexRebuild.class.getName());
    private static final int PART = 250;
    private static final int IDS = 10_000;
    private static final Duration AT_LEAST_APART = Duration.ofMinutes(1);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private SearchEngine engine;

    @Inject
    private IndexingBatch batch;

    @Inject
    private DocumentSources sources;

    @Inject
    private Clock clock;

    private Thread thread;
    private volatile RebuildProgress progress;
    private volatile boolean cancelled;
    private volatile boolean wasAway;
    private volatile boolean answering = true;
    private volatile boolean filled;

    /** The running one, or the last since the start of the portal. */
    Optional<RebuildProgress> progress() {
        return Optional.ofNullable(progress);
    }

    /** Whether a new, empty index is waiting for its first fill; an index that is away makes nobody wait. */
    boolean isFirstFillAwaited() {
        return !filled && !wasAway;
    }

    /** What was found when the engine was last asked for its state. */
    boolean isEngineAnswering() {
        return answering;
    }

    /**
     * Begins one when the engine says that it is due, or a restore did, and no other node is at it, a minute after the last
     * one at the earliest; not again once cancelled.
     */
    void startWhenDue() {
        var state = state();
        var status = state.status();
        filled |= status != IndexState.Status.MISSING;
        // After the state: of another node's rebuild that has just taken over, no wish is left to be seen.
        var wanted = !batch.rebuildsWanted().isEmpty();
        var last = progress;
        var isTooEarly = last != null
                && (last.state() == State.RUNNING
                        || clock.instant().isBefore(last.finishedAt().plus(AT_LEAST_APART)));
        if (isTooEarly || state.rebuilding()) {
            return;
        }
        var cancelledOnce = last != null && last.state() == State.CANCELLED;
        if (status == IndexState.Status.MISSING
                || ((status == IndexState.Status.OUTDATED_SHAPE || wanted) && !cancelledOnce)) {
            start();
        }
    }

    private IndexState state() {
        try {
            var state = engine.state();
            answering = true;
            return state;
        } catch (SearchEngineException e) {
            answering = false;
            wasAway = true;
            throw e;
        }
    }

    /** Begins one; whether there was none under way. */
    synchronized boolean start() {
        if (thread != null && thread.isAlive()) {
            return false;
        }
        cancelled = false;
        progress = new RebuildProgress(State.RUNNING, 0, 0, 0, clock.instant(), null, null);
        thread = threads.newThread(this::run);
        thread.setName("essaim-rebuild");
        thread.setDaemon(true);
        thread.start();
        return true;
    }

    /** The index that answers goes on. */
    void cancel() {
        cancelled = true;
    }

    /** For the end of the portal. */
    void stop() {
        cancelled = true;
        Thread running;
        synchronized (this) {
            running = thread;
        }
        if (running != null) {
            try {
                running.join(Duration.ofSeconds(20).toMillis());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private void run() {
        var started = progress.startedAt();
        try (var rebuild = engine.rebuild()) {
            var wanted = batch.rebuildsWanted();
            fill(rebuild);
            if (cancelled) {
                end(State.CANCELLED, null);
                return;
            }
            batch.finish(rebuild, wanted);
            filled = true;
            end(State.DONE, null);
            LOG.log(
                    Level.INFO,
                    "index rebuilt: " + rebuild.count() + " documents in "
                            + Duration.between(started, clock.instant()).toMillis() + " ms");
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the rebuild of the index failed", e);
            end(State.FAILED, IndexingWorker.words(e));
        }
    }

    private void fill(Rebuild rebuild) {
        var total = 0L;
        for (var kind : sources.kinds()) {
            total += count(kind);
        }
        step(0, total, 0);
        for (var kind : sources.kinds()) {
            fill(rebuild, kind);
        }
    }

    private long count(String kind) {
        var total = 0L;
        var ids = batch.idsAfter(kind, 0, IDS);
        while (!ids.isEmpty() && !cancelled) {
            total += ids.size();
            ids = batch.idsAfter(kind, ids.get(ids.size() - 1), IDS);
        }
        return total;
    }

    private void fill(Rebuild rebuild, String kind) {
        var after = 0L;
        while (!cancelled) {
            var ids = batch.idsAfter(kind, after, PART);
            if (ids.isEmpty()) {
                return;
            }
            put(rebuild, kind, ids);
            after = ids.get(ids.size() - 1);
            step(progress.done() + ids.size(), progress.total(), progress.skipped());
        }
    }

    /** What cannot be read is found by halves and left to the worker; the rest goes in. */
    private void put(Rebuild rebuild, String kind, List<Long> ids) {
        List<SearchDocument> documents;
        try {
            documents = batch.documents(kind, ids);
        } catch (RuntimeException e) {
            if (ids.size() > 1) {
                put(rebuild, kind, ids.subList(0, ids.size() / 2));
                put(rebuild, kind, ids.subList(ids.size() / 2, ids.size()));
            } else {
                LOG.log(Level.WARNING, "the rebuild goes on without " + kind + " " + ids, e);
                batch.later(kind, ids.get(0));
                step(progress.done(), progress.total(), progress.skipped() + 1);
            }
            return;
        }
        rebuild.put(documents);
    }

    private void step(long done, long total, long skipped) {
        progress = new RebuildProgress(State.RUNNING, done, total, skipped, progress.startedAt(), null, null);
    }

    private void end(State state, String error) {
        var last = progress;
        Instant now = clock.instant();
        progress = new RebuildProgress(state, last.done(), last.total(), last.skipped(), last.startedAt(), now, error);
    }
}
