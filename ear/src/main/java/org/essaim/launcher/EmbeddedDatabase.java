package org.essaim.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * The portal's database in the server beside it. It belongs to a role of its own, which is no superuser: a statement
 * that somebody smuggles into the portal reads no file and starts no program. Decision 0028 says how it is restarted.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "essaim";

    private static final String SECRET = "essaim.password";

    /** More ends than these within the time are no accident. */
    private static final int ENDS = 5;

    private static final Duration WITHIN = Duration.ofMinutes(10);

    /** Processes of the server that was killed may hold its memory for a moment. */
    private static final Duration LONGEST_RESTART = Duration.ofSeconds(60);

    private final DataDirectory data;
    private final Duration longestRestart;
    private final int port;
    private final String password;
    private EmbeddedServer server;
    private boolean closed;

    private EmbeddedDatabase(DataDirectory data, EmbeddedServer server, String password, Duration longestRestart) {
        this.data = data;
        this.longestRestart = longestRestart;
        this.server = server;
        this.port = server.port();
        this.password = password;
    }

    static EmbeddedDatabase start(DataDirectory data) {
        return start(data, LONGEST_RESTART);
    }

    static EmbeddedDatabase start(DataDirectory data, Duration longestRestart) {
        var secret = data.resolve(SECRET);
        var server = EmbeddedServer.start(data);
        try {
            var password = Files.exists(secret) ? SecretFile.read(secret) : SecretFile.random();
            handOver(server, password);
            SecretFile.write(secret, password);
            return new EmbeddedDatabase(data, server, password, longestRestart);
        } catch (IOException | SQLException e) {
            stop(server);
            throw new StartException(
                    "The embedded database cannot be given to the portal: " + StartException.firstLine(e), e);
        }
    }

    /** The role, and all that a database had before there was one; costs nothing once it is done. */
    private static void handOver(EmbeddedServer server, String password) throws SQLException, IOException {
        try (var script = EmbeddedDatabase.class.getResourceAsStream("hand-over.sql");
                var connection = server.connect();
                var statement = connection.createStatement()) {
            statement.execute(new String(script.readAllBytes(), StandardCharsets.UTF_8));
            statement.execute("alter role " + USER + " password '" + password + "'");
        }
    }

    private static void stop(EmbeddedServer server) {
        try {
            server.close();
        } catch (IOException e) {
            System.err.println("The database does not stop: " + e.getMessage());
        }
    }

    static boolean exists(Path data) {
        return EmbeddedServer.exists(data);
    }

    String url() {
        return EmbeddedServer.url(port);
    }

    String password() {
        return password;
    }

    /** The password of this data folder's database, for a second process of the same person. */
    static String password(Path data) {
        return SecretFile.read(data.resolve(SECRET));
    }

    /** Where the database of a portal that runs on this data folder is reached. */
    static String runningUrl(Path data) {
        return EmbeddedServer.url(EmbeddedServer.runningPort(data));
    }

    /**
     * From now on the server is started again, with its data and where it was, whenever it ends unasked.
     *
     * @param givenUp called once, with the reason, when it is given up
     */
    void keepAlive(Consumer<String> givenUp) {
        var keeper = new Thread(() -> keep(givenUp), "essaim-database");
        keeper.setDaemon(true);
        keeper.start();
    }

    private void keep(Consumer<String> givenUp) {
        var ends = new ArrayDeque<Instant>();
        for (var kept = current(); kept != null; kept = current()) {
            kept.awaitEnd();
            var end = Instant.now();
            ends.add(end);
            ends.removeIf(earlier -> earlier.isBefore(end.minus(WITHIN)));
            try {
                if (ends.size() > ENDS) {
                    throw new StartException("The database ended " + ends.size() + " times within " + WITHIN.toMinutes()
                            + " minutes; " + data.resolve("logs") + " tells more.");
                }
                startAgain();
            } catch (StartException e) {
                givenUp.accept(e.getMessage());
                return;
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private synchronized EmbeddedServer current() {
        return closed ? null : server;
    }

    private synchronized void startAgain() throws InterruptedException {
        if (closed) {
            return;
        }
        System.out.println("The database has ended unasked; it is started again…");
        var began = Instant.now();
        stop(server);
        for (var started = false; !started; ) {
            try {
                server = EmbeddedServer.start(data, port, longestRestart);
                started = true;
            } catch (StartException e) {
                if (Instant.now().isAfter(began.plus(longestRestart))) {
                    throw e;
                }
                TimeUnit.MILLISECONDS.sleep(500);
            }
        }
        System.out.printf(
                Locale.ROOT,
                "The database is back after %.1f s.%n",
                Duration.between(began, Instant.now()).toMillis() / 1e3);
    }

    @Override
    public synchronized void close() throws IOException {
        closed = true;
        server.close();
    }
}
