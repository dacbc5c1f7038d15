package org.essaim.testing;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.flywaydb.core.Flyway;

/** A PostgreSQL whose databases are copies of one that was migrated once. */
class DatabaseServer {

    private static final String PATTERN = "pattern";

    private final EmbeddedPostgres server;
    private final AtomicInteger copies = new AtomicInteger();

    /** Holds the one of this JVM: a build may run each class in a round of its own. */
    private static final class Running {

        static final DatabaseServer SERVER = new DatabaseServer();
    }

    private DatabaseServer() {
        try {
            server = EmbeddedPostgres.builder().start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        execute("create database " + PATTERN);
        Flyway.configure()
                .dataSource(url(PATTERN), "postgres", "postgres")
                .load()
                .migrate();
    }

    /** It ends with the JVM. */
    static DatabaseServer ofThisJvm() {
        return Running.SERVER;
    }

    /** Makes a fresh database; gives its name. */
    String copy() {
        var name = "copy_" + copies.incrementAndGet();
        execute("create database " + name + " template " + PATTERN);
        return name;
    }

    void drop(String name) {
        execute("drop database " + name + " with (force)");
    }

    String url(String database) {
        return server.getJdbcUrl("postgres", database);
    }

    private void execute(String sql) {
        try (var connection = server.getPostgresDatabase().getConnection();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }
}
