package org.essaim.discovery;

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
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import org.essaim.search.SearchEngineException;
import org.essaim.shared.nodes.BackgroundLoop;
import org.essaim.shared.nodes.PortalStopping;
import org.essaim.shared.text.Text;

/** Keeps the index true: within a second of a commit, however many nodes there are, and whatever one document does. */
@Startup
@Singleton
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class IndexingWorker {

    private static final Logger LOG = System.getLogger(IndexingWorker.class.getName());
    private static final Duration POLL = Duration.ofSeconds(2);
    private static final int BATCH = 300;

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private IndexingBatch batch;

    @Inject
    private IndexRebuild rebuild;

    private BackgroundLoop loop;

    @PostConstruct
    void start() {
        loop = new BackgroundLoop(threads, "essaim-index", POLL, stopping -> round());
    }

    /** Lets the running round end; no other follows. */
    public void stopWith(@Observes PortalStopping stopping) {
        stop();
    }

    @PreDestroy
    void stop() {
        rebuild.stop();
        loop.close();
    }

    /** Something was committed to the queue. */
    public void nudge() {
        loop.nudge();
    }

    private boolean round() {
        rebuild.startWhenDue();
        var due = batch.due(BATCH);
        if (!due.isEmpty()) {
            index(due);
        }
        return due.size() == BATCH;
    }

    /** All at once; when that fails, by halves, until the one that is at fault is alone and put off. */
    private void index(List<Long> tasks) {
        try {
            batch.index(tasks);
        } catch (RuntimeException e) {
            if (engineFailure(e)) {
                throw e;
            }
            if (tasks.size() > 1) {
                index(tasks.subList(0, tasks.size() / 2));
                index(tasks.subList(tasks.size() / 2, tasks.size()));
            } else {
                LOG.log(Level.WARNING, "task " + tasks + " of the index is put off", e);
                batch.putOff(tasks.get(0), words(e));
            }
        }
    }

    /** Then no document is at fault: all wait for the engine. */
    private static boolean engineFailure(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SearchEngineException) {
                return true;
            }
        }
        return false;
    }

    static String words(Throwable failure) {
        var deepest = failure;
        while (deepest.getCause() != null) {
            deepest = deepest.getCause();
        }
        var words = String.valueOf(deepest);
        return Text.cut(words, 500);
    }
}
