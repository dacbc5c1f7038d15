package org.essaim.library.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.essaim.library.imports.ImportRecords.Task;
import org.essaim.shared.nodes.PortalStopping;
import org.essaim.shared.nodes.ThisNode;

/** One import at a time on each node; the others wait their turn. */
@ApplicationScoped
class ImportQueue {

    private static final System.Logger LOG = System.getLogger(ImportQueue.class.getName());

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private final AtomicBoolean busy = new AtomicBoolean();
    private final CountDownLatch stopped = new CountDownLatch(1);
    private volatile boolean stopping;
    private volatile ImportId running;

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ImportRecords records;

    @Inject
    private ImportRunner runner;

    @Inject
    private ThisNode node;

    /** Sees to it that what waits is run. */
    void wake() {
        if (!stopping && busy.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
    }

    private void work() {
        try {
            for (var next = take(); next.isPresent(); next = take()) {
                run(next.get());
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the queue of imports stopped until the next beat", e);
        } finally {
            busy.set(false);
            if (stopping) {
                stopped.countDown();
            }
        }
        // One may have come after the last look and before this moment.
        if (!stopping && records.isWaiting(node.name())) {
            wake();
        }
    }

    private void run(Task task) {
        running = task.id();
        try {
            runner.run(task, () -> stopping);
        } finally {
            running = null;
        }
    }

    private Optional<Task> take() {
        return stopping ? Optional.empty() : records.takeNext(node.name());
    }

    /** The one that is under way here. */
    Optional<ImportId> running() {
        return Optional.ofNullable(running);
    }

    /** For the end of the portal: the running import ends after its batch, and is marked as stopped. */
    void stopWith(@Observes PortalStopping event) {
        stopping = true;
        try {
            if (busy.get() && !stopped.await(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.WARNING, "the import that runs does not stop");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
