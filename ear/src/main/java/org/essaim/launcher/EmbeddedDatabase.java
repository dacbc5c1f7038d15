package org.essaim.launcher;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * PostgreSQL beside the portal, in the data folder, reachable from this machine with a password that only the data
 * folder holds. A server that outlived a killed portal is stopped properly before the next start.
 */
final class EmbeddedDatabase implements AutoCloseable {

    static final String USER = "postgres";

    private static final String SECRET = "postgresql.password";

    private final EmbeddedPostgres server;
    private final String password;

    private EmbeddedDatabase(EmbeddedPostgres server, String password) {
        this.server = server;
        this.password = password;
    }

    static EmbeddedDatabase start(DataDirectory data) {
        var folder = data.resolve("postgresql");
        stopLeftOver(folder);
        var secret = data.resolve(SECRET);
        var fresh = !exists(data.path());
        try {
            var password = fresh ? newPassword() : password(data.path());
            var builder = EmbeddedPostgres.builder()
                    .setDataDirectory(folder)
                    .setCleanDataDirectory(false)
                    .setOverrideWorkingDirectory(
                            data.resolve("postgresql-binaries").toFile())
                    .setServerConfig("listen_addresses", "127.0.0.1")
                    .setServerConfig("max_connections", "60")
                    .setServerConfig("shared_buffers", "64MB")
                    .setServerConfig("fsync", "on")
                    .setServerConfig("full_page_writes", "on")
                    .setServerConfig("synchronous_commit", "on")
                    .setServerConfig("timezone", "UTC")
                    // A refused row or statement may name a person: the portal's own log tells enough.
                    .setServerConfig("log_error_verbosity", "terse")
                    .setServerConfig("log_min_error_statement", "panic")
                    .setServerConfig("unix_socket_directories", "")
                    .setPGStartupWait(Duration.ofSeconds(60))
                    .setOutputRedirector(
                            ProcessBuilder.Redirect.appendTo(log(data).toFile()))
                    .setErrorRedirector(
                            ProcessBuilder.Redirect.appendTo(log(data).toFile()));
            if (!fresh) {
                builder.setConnectConfig("password", password);
            }
            var database = new EmbeddedDatabase(builder.start(), password);
            if (fresh) {
                database.demandPassword(folder, secret);
            }
            return database;
        } catch (IOException | SQLException | IllegalStateException e) {
            throw new StartException(
                    "The embedded database does not start; " + log(data) + " tells more: "
                            + StartException.firstLine(e),
                    e);
        }
    }

    /** Whether there is one in this data folder, running or not. */
    static boolean exists(Path data) {
        return Files.exists(data.resolve("postgresql/PG_VERSION")) && Files.exists(data.resolve(SECRET));
    }

    String url() {
        return "jdbc:postgresql://127.0.0.1:" + server.getPort() + "/postgres";
    }

    String user() {
        return USER;
    }

    String password() {
        return password;
    }

    /** The password of this data folder's server, for a second process of the same person. */
    static String password(Path data) {
        try {
            return Files.readString(data.resolve(SECRET)).strip();
        } catch (IOException e) {
            throw new StartException("The data in " + data + " cannot be read: " + e.getMessage(), e);
        }
    }

    /** Where a running server of this data folder answers, for a second process of the same person. */
    static String runningUrl(Path data) {
        try {
            var lines = Files.readAllLines(data.resolve("postgresql/postmaster.pid"));
            return "jdbc:postgresql://127.0.0.1:" + lines.get(3).strip() + "/postgres";
        } catch (IOException | IndexOutOfBoundsException e) {
            throw new StartException("No portal is running on the data in " + data + ".", e);
        }
    }

    private void demandPassword(Path folder, Path secret) throws IOException, SQLException {
        try (var connection = DriverManager.getConnection(url(), USER, "");
                var statement = connection.createStatement()) {
            statement.execute("alter user " + USER + " password '" + password + "'");
            writeSecret(secret);
            Files.writeString(
                    folder.resolve("pg_hba.conf"),
                    "host all all 127.0.0.1/32 scram-sha-256\nhost all all ::1/128 scram-sha-256\n");
            statement.execute("select pg_reload_conf()");
        }
    }

    private void writeSecret(Path secret) throws IOException {
        if (Files.getFileStore(secret.getParent()).supportsFileAttributeView("posix")) {
            Files.deleteIfExists(secret);
            Files.createFile(
                    secret, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(secret, password);
    }

    /** Stops the server of a portal that was killed, by the pid it wrote, if that pid still is a PostgreSQL. */
    private static void stopLeftOver(Path folder) {
        var pidFile = folder.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        try {
            var pid = Long.parseLong(Files.readAllLines(pidFile).get(0).strip());
            var process = ProcessHandle.of(pid).filter(EmbeddedDatabase::isPostgres);
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
            throw new StartException("The database that a killed portal left behind does not stop; see " + pidFile, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StartException("Interrupted while the database of a killed portal was stopped.", e);
        }
    }

    private static boolean isPostgres(ProcessHandle process) {
        var info = process.info();
        return info.command()
                .or(info::commandLine)
                .map(line -> line.contains("postgres"))
                .orElse(false);
    }

    private static Path log(DataDirectory data) {
        try {
            return Files.createDirectories(data.resolve("logs")).resolve("postgresql.log");
        } catch (IOException e) {
            throw new StartException("The folder of the logs cannot be written: " + e.getMessage(), e);
        }
    }

    private static String newPassword() {
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        return HexFormat.of().formatHex(bytes);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}
