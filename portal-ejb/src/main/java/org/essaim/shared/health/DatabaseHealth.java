package org.essaim.shared.health;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.ConcurrencyManagement;
import jakarta.ejb.ConcurrencyManagementType;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.essaim.shared.nodes.BackgroundLoop;
import org.essaim.shared.nodes.PortalStopping;

/**
 * Asks the database every two seconds whether it is there, in a thread of its own: whoever wants to know never waits
 * for a database that is silent.
 */
@jakarta.ejb.Startup
@Singleton
@DependsOn("Startup")
@ConcurrencyManagement(ConcurrencyManagementType.BEAN)
@TransactionManagement(TransactionManagementType.BEAN)
public class DatabaseHealth {

    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int PATIENCE_SECONDS = 2;

    /** A response that is older says nothing: the thread waits for the next one. */
    private static final Duration LASTS = Duration.ofSeconds(8);

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:app/jdbc/essaim")
    private DataSource dataSource;

    private BackgroundLoop loop;
    private volatile boolean answered;
    private volatile long since;

    @PostConstruct
    void start() {
        loop = new BackgroundLoop(threads, "essaim-database-health", PAUSE, stopping -> ask());
    }

    /** Stops asking while the last connection can still be given back. */
    public void stopWith(@Observes PortalStopping stopping) {
        stop();
    }

    @PreDestroy
    void stop() {
        loop.close();
    }

    /** Whether the database responded within the last seconds. */
    public boolean isAnswering() {
        return answered && System.nanoTime() - since < LASTS.toNanos();
    }

    private boolean ask() throws SQLException {
        try (var connection = dataSource.getConnection()) {
            answered = connection.isValid(PATIENCE_SECONDS);
            since = System.nanoTime();
        } catch (SQLException e) {
            answered = false;
            throw e;
        }
        if (!answered) {
            throw new SQLException("the database does not answer");
        }
        return false;
    }
}
