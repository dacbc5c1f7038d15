package org.essaim.announcements;

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
import org.essaim.shared.nodes.EachAlone;
import org.essaim.shared.nodes.PortalStopping;

/** Publishes announcements when their hour has come; what was due while no node ran is published by the first that does. */
@Startup
@Singleton
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class AnnouncementWorker {

    private static final Duration POLL = Duration.ofSeconds(30);

    @Resource
    private ManagedThreadFactory threads;

    @Inject
    private AnnouncementPublishing publishing;

    @Inject
    private Clock clock;

    private final EachAlone<AnnouncementId> due = new EachAlone<>("publishing announcements", POLL);
    private BackgroundLoop loop;

    @PostConstruct
    void start() {
        loop = new BackgroundLoop(threads, "essaim-announcements", POLL, this::round);
    }

    /** What is being published comes to its end; nothing else follows. */
    public void stopWith(@Observes PortalStopping stopping) {
        stop();
    }

    @PreDestroy
    void stop() {
        loop.close();
    }

    private boolean round(BooleanSupplier stopping) {
        publishing.due(clock.instant()).forEach(due::add);
        due.run(each -> {
            if (!stopping.getAsBoolean()) {
                publishing.publishDue(each, clock.instant());
            }
        });
        return false;
    }
}
