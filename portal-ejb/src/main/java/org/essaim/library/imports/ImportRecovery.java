package org.essaim.library.imports;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.essaim.shared.nodes.BackgroundLoop;
import org.essaim.shared.nodes.PortalStopping;
import org.essaim.shared.nodes.ThisNode;

/**
 * Tells the truth about imports that ended with their node: at a start about its own, and all along about those of any
 * node that has fallen silent.
 */
@Startup
@Singleton
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ImportRecovery {

    private static final System.Logger LOG = System.getLogger(ImportRecovery.class.getName());
    private static final Duration BEAT = Duration.ofSeconds(10);
    private static final Duration SILENCE = Duration.ofMinutes(2);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private ImportRecords records;

    @Inject
    private ImportSpool spool;

    @Inject
    private ImportQueue queue;

    @Inject
    private ThisNode node;

    @Inject
    private Clock clock;

    private BackgroundLoop loop;
    private Instant lastBeat = Instant.EPOCH;
    private int beats;

    @PostConstruct
    void start() {
        try {
            records.failInterrupted(node.name(), spool.files());
            spool.clear();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        loop = new BackgroundLoop(threads, "essaim-imports", BEAT, stopping -> round());
    }

    /** Lets the running round end; no other follows. */
    public void stopWith(@Observes PortalStopping stopping) {
        stop();
    }

    @PreDestroy
    void stop() {
        loop.close();
    }

    private boolean round() {
        records.beat(node.name(), queue.running());
        if (mayJudge()) {
            var gone = records.failSilent(SILENCE);
            if (gone > 0) {
                LOG.log(System.Logger.Level.WARNING, "{0} imports were marked as stopped: their node is gone", gone);
            }
        }
        queue.wake();
        return false;
    }

    /** Who was paused, or without the database, hears the others for two beats first: they may have been, too. */
    private boolean mayJudge() {
        var now = clock.instant();
        beats = now.isBefore(lastBeat.plus(BEAT.multipliedBy(2))) ? beats + 1 : 0;
        lastBeat = now;
        return beats >= 2;
    }
}
