package org.essaim.notifications;

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
import java.time.Clock;
import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.essaim.shared.nodes.BackgroundLoop;
import org.essaim.shared.nodes.PortalStopping;

/** Writes letters when they are due, soon after what they tell or at the hour of a digest. */
@Startup
@Singleton
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class NoticeWorker {

    private static final Duration POLL = Duration.ofSeconds(30);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private NoticeRound work;

    @Inject
    private Clock clock;

    private BackgroundLoop loop;

    @PostConstruct
    void start() {
        loop = new BackgroundLoop(threads, "essaim-notices", POLL, this::round);
    }

    /** The batch that is being written comes to its end; no other follows. */
    public void stopWith(@Observes PortalStopping stopping) {
        stop();
    }

    @PreDestroy
    void stop() {
        loop.close();
    }

    /** Something may be due. */
    public void nudge() {
        loop.nudge();
    }

    private boolean round(BooleanSupplier stopping) {
        return !stopping.getAsBoolean() && work.run(clock.instant());
    }
}
