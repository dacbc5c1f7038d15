package org.essaim.shared.nodes;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.enterprise.concurrent.ManagedThreadFactory;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.postgresql.PGConnection;
import org.postgresql.PGNotification;

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

    /** What {@link NodeNews} tells, in words. */
    static final String NEWS = "essaim_news";

    private static final Pattern WORDS = Pattern.compile("([a-z-]+) ([1-9]\\d{0,17})");
    private static final Duration PAUSE = Duration.ofSeconds(5);
    private static final int PATIENCE_MILLIS = 1_000;

    @Resource
    private ManagedThreadFactory threads;

    @Resource(lookup = "java:app/jdbc/essaim")
    private DataSource dataSource;

    @Inject
    private PublicChanges changes;

    @Inject
    private Event<NodeNews.Told> news;

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
            if (heard != null) {
                tell(heard);
            }
            return true;
        } catch (SQLException e) {
            hangUp();
            throw e;
        }
    }

    private void tell(PGNotification[] heard) {
        var isChanged = false;
        for (var each : heard) {
            if (each.getName().equals(NEWS)) {
                tell(each.getParameter());
            } else {
                isChanged = true;
            }
        }
        if (isChanged) {
            changes.happened();
        }
    }

    /** Kind and number of a thing; what another version of the portal says otherwise is nothing to this one. */
    private void tell(String words) {
        var told = WORDS.matcher(words);
        if (told.matches()) {
            news.fire(new NodeNews.Told(told.group(1), Long.parseLong(told.group(2))));
        }
    }

    /** Listens from now on; what changed before may have been missed. */
    private void listen() throws SQLException {
        connection = dataSource.getConnection();
        try (var statement = connection.createStatement()) {
            statement.execute("listen " + CHANNEL);
            statement.execute("listen " + NEWS);
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
