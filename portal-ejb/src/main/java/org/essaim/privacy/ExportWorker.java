package org.essaim.privacy;

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
import java.time.Duration;
import org.essaim.shared.nodes.BackgroundLoop;
import org.essaim.shared.nodes.PortalStopping;

/** Makes files in the background, soon after they were asked for. */
@Startup
@Singleton
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class ExportWorker {

    private static final Duration POLL = Duration.ofSeconds(20);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private ExportMaking making;

    private BackgroundLoop loop;

    @PostConstruct
    void start() {
        loop = new BackgroundLoop(threads, "essaim-exports", POLL, making::makeNext);
    }

    /** The round that runs comes to its end; no other follows. */
    public void stopWith(@Observes PortalStopping stopping) {
        stop();
    }

    @PreDestroy
    void stop() {
        loop.close();
    }

    /** Somebody asked. */
    public void nudge() {
        loop.nudge();
    }
}
