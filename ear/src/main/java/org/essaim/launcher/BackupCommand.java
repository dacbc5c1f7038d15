package org.essaim.launcher;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.postgresql.PGConnection;

/**
 * Everything that lasts, in one archive, while the portal goes on: the tables as one instant saw them, then the files
 * that they name. In this order no row can point to a file that is not there: a file is written before its row is
 * committed, and deleted a day or more after its row. Decision 0010 says the rest.
 */
final class BackupCommand {

    private final LauncherSettings settings;
    private final Path target;
    private final Manifest manifest = new Manifest();
    private long rows;
    private long bytes;

    private BackupCommand(LauncherSettings settings, Path target) {
        this.settings = settings;
        this.target = target;
    }

    static void run(List<String> arguments) {
        if (arguments.size() != 1) {
            throw new StartException("Usage: java -jar essaim.jar backup FILE");
        }
        var target = Path.of(arguments.get(0)).toAbsolutePath();
        try {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target + " is there already");
            }
            new BackupCommand(LauncherSettings.load(), target).write();
        } catch (NoSuchFileException e) {
            throw new StartException("No backup: there is no folder for " + e.getFile(), e);
        } catch (IOException | SQLException e) {
            throw new StartException("No backup: " + StartException.firstLine(e), e);
        }
    }

    private void write() throws IOException, SQLException {
        try (var archive = new ArchiveWriter(target);
                var files = StoredFiles.of(settings);
                var database = DatabaseAccess.runningOrStopped(settings);
                var connection = database.connect()) {
            connection.setAutoCommit(false);
            connection.setReadOnly(true);
            connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
            manifest.put("format", Manifest.FORMAT)
                    .put("portal", Application.version())
                    .put("made", Instant.now().truncatedTo(ChronoUnit.SECONDS))
                    .put("postgresql", connection.getMetaData().getDatabaseProductVersion());
            tables(archive, connection);
            files(archive, connection, files);
            archive.add("settings.properties", settings.withoutSecrets().bytes());
            archive.add("manifest.properties", manifest.bytes());
            archive.finish();
        }
        System.out.printf(
                Locale.ROOT,
                "Backup: %d rows of %s tables, %s files (%.1f MB) in %s (%.1f MB)%n",
                rows,
                manifest.text("tables"),
                manifest.text("files"),
                bytes / 1e6,
                target,
                Files.size(target) / 1e6);
    }

    private void tables(ArchiveWriter archive, Connection connection) throws SQLException, IOException {
        var schema = new Schema(connection);
        var scripts = schema.migrations();
        if (scripts.isEmpty()) {
            throw new StartException("No backup: no portal ever started on this database.");
        }
        manifest.put("migrations", String.join(",", scripts));
        var tables = schema.tables();
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        for (var table : tables) {
            var columns = schema.columns(table);
            manifest.put("columns." + table, String.join(",", columns));
            archive.add("tables/" + table, output -> {
                try {
                    var copied = copies.copyOut("copy " + Schema.withColumns(table, columns) + " to stdout", output);
                    manifest.put("rows." + table, copied);
                    rows += copied;
                } catch (SQLException e) {
                    throw new IOException(table + ": " + StartException.firstLine(e), e);
                }
            });
        }
        manifest.put("tables", tables.size());
        // Sequences stand outside of the snapshot: read later, they are at or past whatever the tables have used.
        schema.sequences().forEach((name, value) -> manifest.put("sequence." + name, value));
    }

    private void files(ArchiveWriter archive, Connection connection, StoredFiles store)
            throws SQLException, IOException {
        var missing = new ArrayList<String>();
        var changed = new ArrayList<String>();
        var count = 0;
        for (var file : named(connection).entrySet()) {
            String sum;
            try (var content = store.read(file.getKey())) {
                sum = archive.add("files/" + file.getKey(), output -> bytes += content.transferTo(output));
            } catch (NoSuchFileException e) {
                missing.add(file.getKey());
                continue;
            }
            if (!sum.equals(file.getValue())) {
                changed.add(file.getKey());
            }
            count++;
        }
        manifest.put("files", count).put("bytes", bytes).put("missing", String.join(",", missing));
        warn(missing, "are not in the store; their resources are in the backup without them");
        warn(changed, "are not what was uploaded (their SHA-256 differs); they are in the backup as they are");
    }

    private static void warn(List<String> files, String what) {
        if (!files.isEmpty()) {
            System.err.println(files.size() + " files " + what + ": " + String.join(" ", files));
        }
    }

    /** Names and SHA-256 of the files that the snapshot knows. */
    private static Map<String, String> named(Connection connection) throws SQLException {
        var files = new LinkedHashMap<String, String>();
        try (var statement = connection.createStatement();
                var result = statement.executeQuery("select name, sha256 from stored_file order by name")) {
            while (result.next()) {
                files.put(result.getString(1), result.getString(2));
            }
        }
        return files;
    }
}
