package org.essaim.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;

/**
 * The database: reach, version, schema, what waits for the index and for the mail server, and its clock against ours.
 */
final class DatabaseCheck {

    /** {@code server_version_num} of PostgreSQL 14. */
    private static final int OLDEST = 140_000;

    private static final Duration FOR_A_LOOK = Duration.ofSeconds(2);
    private static final Duration TOO_FAR = Duration.ofSeconds(30);
    private static final int LONG_QUEUE = 1_000;

    private final LauncherSettings settings;
    private final Connection connection;
    private final Schema schema;

    private DatabaseCheck(LauncherSettings settings, Connection connection) {
        this.settings = settings;
        this.connection = connection;
        this.schema = new Schema(connection);
    }

    static List<Finding> findings(LauncherSettings settings) {
        if (settings.usesEmbeddedDatabase() && !EmbeddedDatabase.exists(settings.data())) {
            return List.of(Finding.look("database", "there is none yet: the first start makes it"));
        }
        try (var database = DatabaseAccess.runningOrStopped(settings);
                var connection = database.connect()) {
            return new DatabaseCheck(settings, connection).findings();
        } catch (SQLException | StartException e) {
            return List.of(Finding.bad("database", StartException.firstLine(e)));
        }
    }

    private List<Finding> findings() throws SQLException {
        var findings = new ArrayList<Finding>();
        findings.add(version());
        var applied = schema.migrations();
        findings.add(migrations(applied));
        if (!applied.isEmpty()) {
            findings.add(queues());
        }
        findings.add(clock());
        return findings;
    }

    private Finding version() throws SQLException {
        var where = settings.usesEmbeddedDatabase()
                ? "embedded"
                : "at " + settings.text("ESSAIM_DB_URL").replaceFirst("\\?.*", "");
        var text = "PostgreSQL " + connection.getMetaData().getDatabaseProductVersion() + ", " + where;
        return number("show server_version_num") < OLDEST
                ? Finding.bad("database", text + ": 14 or newer is needed")
                : Finding.good("database", text);
    }

    private static Finding migrations(List<String> applied) {
        var known = Application.migrations().keySet();
        var newer = new ArrayList<>(applied);
        newer.removeAll(known);
        if (!newer.isEmpty()) {
            return Finding.bad("schema", "it is of a newer portal: " + String.join(", ", newer));
        }
        var waiting = new HashSet<>(known);
        applied.forEach(waiting::remove);
        return waiting.isEmpty()
                ? Finding.good("schema", applied.size() + " migrations, none waits")
                : Finding.look("schema", waiting.size() + " migrations are applied by the next start");
    }

    private Finding queues() throws SQLException {
        var index = number("select count(*) from index_task");
        var failing = number("select count(*) from index_task where attempts > 3");
        var letters = number("select count(*) from mail_outbox where sent_at is null and gave_up_at is null");
        var failed = number("select count(*) from mail_outbox where gave_up_at > now() - interval '7 days'");
        var text =
                index + " changes wait for the index" + (failing > 0 ? " (" + failing + " fail again and again)" : "")
                        + ", " + letters + " letters for the mail server"
                        + (failed > 0 ? ", " + failed + " were given up this week" : "");
        return failing > 0 || failed > 0 || index > LONG_QUEUE || letters > LONG_QUEUE
                ? Finding.look("queues", text)
                : Finding.good("queues", text);
    }

    private Finding clock() throws SQLException {
        var before = Instant.now();
        var milliseconds = number("select (extract(epoch from clock_timestamp()) * 1000)::bigint");
        var middle = before.plus(Duration.between(before, Instant.now()).dividedBy(2));
        return clock(
                Duration.between(middle, Instant.ofEpochMilli(milliseconds)).abs());
    }

    static Finding clock(Duration apart) {
        var text = String.format(Locale.ROOT, "%.1f s from the database's", apart.toMillis() / 1e3);
        if (apart.compareTo(TOO_FAR) > 0) {
            return Finding.bad("clock", text);
        }
        return apart.compareTo(FOR_A_LOOK) > 0 ? Finding.look("clock", text) : Finding.good("clock", text);
    }

    private long number(String query) throws SQLException {
        return Long.parseLong(schema.texts(query).get(0));
    }
}
