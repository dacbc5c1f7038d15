package org.essaim.library.imports;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.essaim.library.imports.ImportRecords.Task;
import org.essaim.shared.Settings;

/** One import at a time on each node; the others wait their turn. */
@ApplicationScoped
class ImportQueue {

    private static final System.Logger LOG = System.getLogger(ImportQueue.class.getName());

    private final AtomicBoolean busy = new AtomicBoolean();

    @Resource
    private ManagedExecutorService executor;

    @Inject
    private ImportRecords records;

    @Inject
    private ImportRunner runner;

    @Inject
    private Settings settings;

    /** Sees to it that what waits is run. */
    void wake() {
        if (busy.compareAndSet(false, true)) {
            executor.execute(this::work);
        }
    }

    private void work() {
        try {
            for (var next = take(); next.isPresent(); next = take()) {
                runner.run(next.get());
            }
        } catch (RuntimeException e) {
            LOG.log(System.Logger.Level.ERROR, "the queue of imports stopped until the next one comes", e);
        } finally {
            busy.set(false);
        }
        // One may have come after the last look and before this moment.
        if (records.isWaiting(node())) {
            wake();
        }
    }

    private Optional<Task> take() {
        return records.takeNext(node());
    }

    /** Names this process among others on the same database. */
    String node() {
        try {
            return InetAddress.getLocalHost().getHostName() + ":" + settings.httpPort();
        } catch (UnknownHostException e) {
            return "localhost:" + settings.httpPort();
        }
    }
}
