package org.essaim.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.TreeMap;

/** Looks into a database from outside. */
final class RunningDatabase {

    private RunningDatabase() {}

    /** That of a portal which runs on this data folder. */
    static Connection of(Path data) throws SQLException {
        return DriverManager.getConnection(
                EmbeddedDatabase.runningUrl(data), EmbeddedDatabase.USER, EmbeddedDatabase.password(data));
    }

    /** SIGKILL for the server itself: no chance to tidy up. */
    static void kill(Path data) throws IOException {
        var pid = Long.parseLong(Files.readAllLines(data.resolve("postgresql/postmaster.pid"))
                .get(0)
                .strip());
        ProcessHandle.of(pid).orElseThrow().destroyForcibly();
    }

    /** SIGKILL for one process of the server that works for the portal: the server then throws all of them out. */
    static void killConnections(Path data) throws SQLException {
        try (var connection = of(data)) {
            var pid = new Schema(connection)
                    .texts("select pid::text from pg_stat_activity"
                            + " where backend_type = 'client backend' and pid <> pg_backend_pid() limit 1")
                    .get(0);
            ProcessHandle.of(Long.parseLong(pid)).orElseThrow().destroyForcibly();
        }
    }

    /** A checksum over all rows for each table. */
    static Map<String, String> sums(Connection connection) throws SQLException, IOException {
        var sums = new TreeMap<String, String>();
        for (var table : new Schema(connection).tables()) {
            try (var statement = connection.createStatement();
                    var row =
                            statement.executeQuery("select count(*), md5(string_agg(t::text, chr(10) order by t::text))"
                                    + " from " + Schema.quoted(table) + " t")) {
                row.next();
                sums.put(table, row.getLong(1) + " " + row.getString(2));
            }
        }
        return sums;
    }
}
