package org.essaim.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * A PostgreSQL server in the data folder, reachable from this machine only. Its superuser is the launcher's: the
 * password lies in the data folder. A server that outlived a killed portal is stopped properly before the next start.
 */
final class EmbeddedServer implements AutoCloseable {

    /** Held, so that its level is not forgotten with it. */
    private static final Logger LIBRARY = Logger.getLogger("io.zonky");

    private static final String SUPERUSER = "postgres";
    private static final String SECRET = "postgresql.password";
    private static final String BINARIES = "postgresql-binaries";
    private static final int ANY_PORT = 0;
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Path folder;
    private final EmbeddedPostgres server;
    private final String password;
    private final ProcessHandle process;

    private EmbeddedServer(Path folder, EmbeddedPostgres server, String password) throws IOException {
        this.folder = folder;
        this.server = server;
        this.password = password;
        this.process = ProcessHandle.of(pid(folder))
                .orElseThrow(() -> new IOException("the server ended as soon as it had started"));
    }

    static EmbeddedServer start(DataDirectory data) {
        return start(data, ANY_PORT, PATIENCE);
    }

    /**
     * Starts it again where it was.
     *
     * @param patience how long it may take until it responds
     */
    static EmbeddedServer start(DataDirectory data, int port, Duration patience) {
        LIBRARY.setLevel(Level.WARNING);
        var folder = data.resolve("postgresql");
        stopLeftOver(folder);
        var secret = data.resolve(SECRET);
        var fresh = !exists(data.path());
        var log = data.folder("logs").resolve("postgresql.log");
        try {
            var password = fresh ? SecretFile.random() : SecretFile.read(secret);
            var builder = builder(folder, data.folder(BINARIES), log).setPGStartupWait(patience);
            if (port != ANY_PORT) {
                builder.setPort(port);
            }
            if (!fresh) {
                builder.setConnectConfig("password", password);
            }
            var server = new EmbeddedServer(folder, builder.start(), password);
            // The library opens it to everybody.
            data.folder(BINARIES);
            if (fresh) {
                server.demandPassword(secret);
            }
            return server;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StartException(
                    "The embedded database does not start; " + log + " tells more: " + StartException.firstLine(e), e);
        }
    }

    private static EmbeddedPostgres.Builder builder(Path folder, Path binaries, Path log) {
        var output = ProcessBuilder.Redirect.appendTo(log.toFile());
        return EmbeddedPostgres.builder()
                .setDataDirectory(folder)
                .setCleanDataDirectory(false)
                .setOverrideWorkingDirectory(binaries.toFile())
                .setServerConfig("listen_addresses", "127.0.0.1")
                .setServerConfig("max_connections", "60")
                .setServerConfig("shared_buffers", "64MB")
                .setServerConfig("fsync", "on")
                .setServerConfig("full_page_writes", "on")
                .setServerConfig("synchronous_commit", "on")
                .setServerConfig("timezone", "UTC")
                // A refused row or statement may name a person: the portal's own log says enough.
                .setServerConfig("log_error_verbosity", "terse")
                .setServerConfig("log_min_error_statement", "panic")
                .setServerConfig("unix_socket_directories", "")
                .setOutputRedirector(output)
                .setErrorRedirector(output);
    }

    /** Whether there is one in this data folder, running or not. */
    static boolean exists(Path data) {
        return Files.exists(data.resolve("postgresql/PG_VERSION")) && Files.exists(data.resolve(SECRET));
    }

    /** Where a running server of this data folder listens, for a second process of the same person. */
    static int runningPort(Path data) {
        try {
            return Integer.parseInt(Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                    .get(3)
                    .strip());
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            throw new StartException("No portal is running on the data in " + data + ".", e);
        }
    }

    int port() {
        return server.getPort();
    }

    /** As the superuser. */
    Connection connect() throws SQLException {
        return connect(password);
    }

    private Connection connect(String secret) throws SQLException {
        return DriverManager.getConnection(url(port()), SUPERUSER, secret);
    }

    static String url(int port) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/postgres";
    }

    /** Returns when the server is no more, whatever ended it. */
    void awaitEnd() {
        process.onExit().join();
    }

    private void demandPassword(Path secret) throws IOException, SQLException {
        try (var connection = connect("");
                var statement = connection.createStatement()) {
            statement.execute("alter user " + SUPERUSER + " password '" + password + "'");
            SecretFile.write(secret, password);
            Files.writeString(
                    folder.resolve("pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    /** Stops the server of a portal that was killed, by the pid it wrote, if that pid still is a PostgreSQL. */
    private static void stopLeftOver(Path folder) {
        if (!Files.exists(folder.resolve("postmaster.pid"))) {
            return;
        }
        try {
            var pid = pid(folder);
            var process = ProcessHandle.of(pid).filter(EmbeddedServer::isPostgres);
            if (process.isPresent()) {
                // SIGINT is PostgreSQL's fast shutdown; Java itself can only send SIGTERM, which waits for clients.
                new ProcessBuilder("kill", "-INT", Long.toString(pid))
                        .inheritIO()
                        .start()
                        .waitFor();
                process.get().onExit().get(30, TimeUnit.SECONDS);
            }
        } catch (IOException | NumberFormatException | IndexOutOfBoundsException | ExecutionException e) {
            // An unreadable pid file is PostgreSQL's to judge when it starts.
        } catch (TimeoutException e) {
            throw new StartException("The database that a killed portal left behind does not stop: " + folder, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("Interrupted while the database of a killed portal was stopped.", e);
        }
    }

    private static long pid(Path folder) throws IOException {
        return Long.parseLong(
                Files.readAllLines(folder.resolve("postmaster.pid")).get(0).strip());
    }

    private static boolean isPostgres(ProcessHandle process) {
        var info = process.info();
        return info.command()
                .or(info::commandLine)
                .map(line -> line.contains("postgres"))
                .orElse(false);
    }

    @Override
    public void close() throws IOException {
        if (!process.isAlive()) {
            // There is nothing to stop, only a lock to give back: what the library says about that would mislead.
            LIBRARY.setLevel(Level.OFF);
        }
        server.close();
    }
}
