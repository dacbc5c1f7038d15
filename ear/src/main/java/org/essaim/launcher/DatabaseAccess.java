package org.essaim.launcher;

import java.io.Closeable;
import java.io.IOException;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/**
 * The portal's database for a command beside it. Whoever can read the data folder, or knows the database's password,
 * holds the machine.
 */
final class DatabaseAccess implements AutoCloseable {

    private final String url;
    private final String user;
    private final String password;
    private final Closeable borrowed;

    private DatabaseAccess(String url, String user, String password, Closeable borrowed) {
        this.url = url;
        this.user = user;
        this.password = password;
        this.borrowed = borrowed;
    }

    /** That of a running portal, or the one that the settings name. */
    static DatabaseAccess running(LauncherSettings settings) {
        if (!settings.usesEmbeddedDatabase()) {
            return external(settings);
        }
        var data = settings.data();
        return new DatabaseAccess(
                EmbeddedDatabase.runningUrl(data), EmbeddedDatabase.USER, EmbeddedDatabase.password(data), () -> {});
    }

    /** The same, but an embedded one that is stopped runs until this is closed. */
    static DatabaseAccess runningOrStopped(LauncherSettings settings) {
        if (!settings.usesEmbeddedDatabase()) {
            return external(settings);
        }
        if (!EmbeddedDatabase.exists(settings.data())) {
            throw new StartException("There is no database in " + settings.data() + " (ESSAIM_DATA).");
        }
        return DataDirectory.openUnlessHeld(settings.data())
                .map(data -> embedded(data, data::close))
                .orElseGet(() -> running(settings));
    }

    /** For a command that changes everything: whoever calls it holds the data folder, so no portal runs on it. */
    static DatabaseAccess alone(LauncherSettings settings, DataDirectory data) {
        return settings.usesEmbeddedDatabase() ? embedded(data, () -> {}) : external(settings);
    }

    private static DatabaseAccess external(LauncherSettings settings) {
        return new DatabaseAccess(
                settings.text("ESSAIM_DB_URL"),
                settings.text("ESSAIM_DB_USER"),
                settings.text("ESSAIM_DB_PASSWORD"),
                () -> {});
    }

    private static DatabaseAccess embedded(DataDirectory data, Closeable after) {
        EmbeddedDatabase server;
        try {
            server = EmbeddedDatabase.start(data);
        } catch (StartException e) {
            data.close();
            throw e;
        }
        return new DatabaseAccess(server.url(), EmbeddedDatabase.USER, server.password(), () -> {
            server.close();
            after.close();
        });
    }

    Connection connect() throws SQLException {
        return DriverManager.getConnection(url, user, password);
    }

    @Override
    public void close() {
        try {
            borrowed.close();
        } catch (IOException e) {
            throw new StartException("The database does not stop: " + e.getMessage(), e);
        }
    }
}
