package org.essaim.launcher;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Brings a backup back: files first, then the index goes, then the database in one transaction. Killed at any moment it
 * leaves either the old database or the new one, and files that no row names, which the portal sweeps. An index that is
 * not in the data folder is filled anew by the portal: the rows say that it must be.
 */
final class RestoreCommand {

    private static final String REPLACE = "--replace";

    private final LauncherSettings settings;
    private final Archive archive;
    private final boolean replace;

    private RestoreCommand(LauncherSettings settings, Archive archive, boolean replace) {
        this.settings = settings;
        this.archive = archive;
        this.replace = replace;
    }

    static void run(List<String> arguments) {
        var files = new ArrayList<>(arguments);
        var replace = files.remove(REPLACE);
        if (files.size() != 1) {
            throw new StartException("Usage: java -jar essaim.jar restore FILE [" + REPLACE + "]");
        }
        try (var archive = Archive.open(Path.of(files.get(0)).toAbsolutePath())) {
            new RestoreCommand(LauncherSettings.load(), archive, replace).restore();
        } catch (IOException | SQLException e) {
            throw new StartException("Not restored, the database is as it was: " + StartException.firstLine(e), e);
        }
    }

    private void restore() throws IOException, SQLException {
        var scripts = knownScripts();
        try (var data = DataDirectory.open(settings.data());
                var files = StoredFiles.of(settings);
                var database = DatabaseAccess.alone(settings, data);
                var connection = database.connect()) {
            requireRoom(connection, files);
            for (var name : archive.below("files/")) {
                try (var content = archive.open("files/" + name)) {
                    files.put(name, content);
                }
            }
            // The index and half-read imports belong to the old rows. They go before the new ones come: the other way
            // round, a kill in between would leave the index of another portal.
            DataDirectory.delete(data.resolve("index"));
            DataDirectory.delete(data.resolve("imports"));
            connection.setAutoCommit(false);
            var rows = new DatabaseRestore(connection, archive).run(scripts);
            connection.commit();
            tell(rows);
        }
    }

    private void tell(long rows) {
        var manifest = archive.manifest();
        System.out.printf(
                Locale.ROOT,
                "Restored what was saved %s: %d rows of %s tables, %s files. The search is filled at the next start.%n",
                manifest.text("made"),
                rows,
                manifest.text("tables"),
                manifest.text("files"));
        if (!manifest.text("missing").isEmpty()) {
            System.err.println(manifest.list("missing").size() + " files were missing when the backup was made: "
                    + manifest.text("missing"));
        }
    }

    /** Texts of the migrations that made the saved schema, in the order in which they were applied there. */
    private List<String> knownScripts() {
        var known = Application.migrations();
        var saved = archive.manifest().list("migrations");
        for (var script : saved) {
            if (!known.containsKey(script)) {
                throw new StartException("The backup was made by a newer portal ("
                        + archive.manifest().text("portal") + ", with " + script + "); this one is "
                        + Application.version() + ". Nothing was changed.");
            }
        }
        return saved.stream().map(known::get).toList();
    }

    private void requireRoom(Connection connection, StoredFiles files) throws SQLException, IOException {
        var schema = new Schema(connection);
        var others = schema.texts("select 1 from pg_stat_activity where datname = current_database()"
                + " and usename = current_user and pid <> pg_backend_pid() and backend_type = 'client backend'");
        if (!others.isEmpty()) {
            throw new StartException("The database is in use by " + others.size()
                    + " connections: stop every portal first. Nothing was changed.");
        }
        // The store is asked in any case: a bucket that is unavailable is reported before anything is changed.
        var isFree = files.isEmpty() && schema.tables().isEmpty();
        if (!replace && !isFree) {
            throw new StartException("There is a portal already, in the database or in " + files + ": " + REPLACE
                    + " gives it up for the backup. Nothing was changed.");
        }
    }
}
