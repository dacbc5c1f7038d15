package org.essaim.shared.nodes;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import javax.sql.DataSource;
import org.postgresql.PGConnection;

/**
 * Hears from the database what other nodes have changed ({@code LISTEN}), so that no node shows outdated pages for
 * long. One connection of the pool is reserved for that; while it is lost, cached pages still expire.
 */
@jakarta.ejb.Startup
@Singleton
@DependsOn("Startup")
@TransactionManagement(TransactionManagementType.BEAN)
public class NodesInStep {

    static final String CHANNEL = "essaim_changes";

    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int PATIENCE_MILLIS = 1_000;

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:app/jdbc/essaim")
    private DataSource dataSource;

    @Inject
    private PublicChanges changes;

    private BackgroundLoop loop;
    private Connection connection;

    @PostConstruct
    void start() {
        loop = new BackgroundLoop(threads, "essaim-changes", PAUSE, stopping -> hear());
    }

    /** Stops listening while the connection can still be given back. */
    public void stopWith(@Observes PortalStopping stopping) {
        stop();
    }

    @PreDestroy
    void stop() {
        loop.close();
        hangUp();
    }

    private boolean hear() throws SQLException {
        try {
            if (connection == null) {
                listen();
            }
            var heard = connection.unwrap(PGConnection.class).getNotifications(PATIENCE_MILLIS);
            if (heard != null && heard.length > 0) {
                changes.happened();
            }
            return true;
        } catch (SQLException e) {
            hangUp();
            throw e;
        }
    }

    /** Listens from now on; what changed before may have been missed. */
    private void listen() throws SQLException {
        connection = dataSource.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
        }
        changes.happened();
    }

    /** Stops listening and gives the connection back. */
    private void hangUp() {
        if (connection == null) {
            return;
        }
        try (var ended = connection;
                var statement = ended.createStatement()) {
            statement.execute("unlisten *");
        } catch (SQLException e) {
            System.getLogger(NodesInStep.class.getName()).log(System.Logger.Level.DEBUG, "the connection is gone", e);
        }
        connection = null;
    }
}
