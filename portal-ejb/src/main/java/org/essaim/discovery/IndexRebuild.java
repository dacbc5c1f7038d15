package org.essaim.discovery;

import jakarta.annotation.PostConstruct;
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
import java.util.function.BooleanSupplier;
import org.essaim.discovery.RebuildProgress.State;
import org.essaim.search.IndexState;
import org.essaim.search.Rebuild;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchEngine;
import org.essaim.search.SearchEngineException;

/** Fills a new index from the sources beside the live one, and lets it take over. One at a time in the cluster. */
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
    private RebuildRecords records;

    @Inject
    private Clock clock;

    private Instant born;
    private Thread thread;
    private volatile boolean busy;
    private volatile boolean stopping;
    private volatile boolean wasAway;
    private volatile boolean answering = true;
    private volatile boolean filled;

    @PostConstruct
    void open() {
        born = clock.instant();
    }

    /** The running one, wherever it runs, or the last. */
    Optional<RebuildProgress> progress() {
        return records.last();
    }

    /** Whether a new, empty index is waiting for its first fill; an index that is unavailable makes nobody wait. */
    boolean isFirstFillAwaited() {
        return !filled && !wasAway;
    }

    /** What was found when the engine was last asked for its state. */
    boolean isEngineAnswering() {
        return answering;
    }

    /**
     * Begins one when the engine says that it is due, or a restore did, and no other node is at it, a minute after the
     * last one at the earliest; not again once cancelled.
     */
    void startWhenDue() {
        var state = state();
        var status = state.status();
        filled |= status != IndexState.Status.MISSING;
        if (state.rebuilding() || !isDue(status)) {
            return;
        }
        // What was before this node began says nothing about the index that it wants.
        var last = progress().filter(rebuild -> rebuild.startedAt().isAfter(born));
        var isTooEarly = last.map(RebuildProgress::finishedAt)
                .filter(end -> clock.instant().isBefore(end.plus(AT_LEAST_APART)))
                .isPresent();
        var cancelledOnce =
                last.filter(rebuild -> rebuild.state() == State.CANCELLED).isPresent();
        if (!isTooEarly && (status == IndexState.Status.MISSING || !cancelledOnce)) {
            start(() -> isDue(state().status()));
        }
    }

    /** Asked after the state: of another node's rebuild that has just taken over, no wish is left to be seen. */
    private boolean isDue(IndexState.Status status) {
        return status == IndexState.Status.MISSING
                || status == IndexState.Status.OUTDATED_SHAPE
                || !batch.rebuildsWanted().isEmpty();
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

    /** Begins one; whether there was none under way, here or elsewhere. */
    boolean start() {
        return start(() -> true);
    }

    /** Whether it is due is asked once more when no other node can be at it: one may have done it since it was asked. */
    synchronized boolean start(BooleanSupplier due) {
        if (stopping || busy) {
            return false;
        }
        var begun = records.begin().filter(id -> isKept(id, due));
        begun.ifPresent(id -> {
            busy = true;
            thread = threads.newThread(() -> run(new Filling(id)));
            thread.setName("essaim-rebuild");
            thread.setDaemon(true);
            thread.start();
        });
        return begun.isPresent();
    }

    private boolean isKept(long id, BooleanSupplier due) {
        var kept = false;
        try {
            kept = due.getAsBoolean();
        } finally {
            if (!kept) {
                records.withdraw(id);
            }
        }
        return kept;
    }

    /** The live index goes on; whether there was a rebuild to cancel. */
    boolean cancel() {
        return records.askToCancel();
    }

    /** For the end of the portal. */
    void stop() {
        stopping = true;
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

    private void run(Filling filling) {
        var outcome = refill(filling);
        // First: who reads in the record that it is over may begin the next one at once.
        busy = false;
        records.end(filling.id, outcome.state(), outcome.error());
    }

    private Outcome refill(Filling filling) {
        var started = clock.instant();
        try (var rebuild = engine.rebuild()) {
            var wanted = batch.rebuildsWanted();
            filling.fill(rebuild);
            if (filling.isOver()) {
                return new Outcome(State.FAILED, null);
            }
            batch.finish(rebuild, wanted);
            filled = true;
            LOG.log(
                    Level.INFO,
                    "index rebuilt: " + rebuild.count() + " documents in "
                            + Duration.between(started, clock.instant()).toMillis() + " ms");
            return new Outcome(State.DONE, null);
        } catch (RuntimeException e) {
            LOG.log(Level.ERROR, "the rebuild of the index failed", e);
            return new Outcome(State.FAILED, IndexingWorker.words(e));
        }
    }

    /**
     * How a rebuild ended.
     *
     * @param error what failed, in words for administrators, or null
     */
    private record Outcome(State state, String error) {}

    /** One rebuild on its way. */
    private final class Filling {
        private final long id;
        private final RebuildCount count = new RebuildCount();
        private boolean isOver;

        Filling(long id) {
            this.id = id;
        }

        /** Somebody asked to cancel, the node stops, or another one took it for dead. */
        boolean isOver() {
            return isOver || stopping;
        }

        void fill(Rebuild rebuild) {
            for (var kind : sources.kinds()) {
                count(kind);
            }
            count.begin();
            for (var kind : sources.kinds()) {
                fill(rebuild, kind);
            }
            if (!isOver()) {
                count.finish();
            }
            tell();
        }

        private void count(String kind) {
            for (var ids = batch.idsAfter(kind, 0, IDS); !ids.isEmpty() && !isOver(); ids = after(kind, ids)) {
                count.found(ids.size());
                tell();
            }
        }

        private List<Long> after(String kind, List<Long> ids) {
            return batch.idsAfter(kind, ids.get(ids.size() - 1), IDS);
        }

        private void fill(Rebuild rebuild, String kind) {
            var after = 0L;
            while (!isOver()) {
                var ids = batch.idsAfter(kind, after, PART);
                if (ids.isEmpty()) {
                    return;
                }
                put(rebuild, kind, ids);
                after = ids.get(ids.size() - 1);
                count.indexed(ids.size());
                tell();
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
                    count.skip();
                }
                return;
            }
            rebuild.put(documents);
        }

        private void tell() {
            isOver |= !records.progressed(id, count.done(), count.total(), count.skipped());
        }
    }
}
