package org.essaim.launcher;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.postgresql.PGConnection;

/**
 * Fills a database from an archive inside the caller's transaction: the schema by the very migrations that made it, the
 * rows without the checks between tables, which come back afterwards and so are checked for all rows at once. Needs no
 * superuser, only the owner of the tables.
 */
final class DatabaseRestore {

    /** Nobody waits for the index here, and a transaction cannot build one beside others. */
    private static final Pattern CONCURRENTLY = Pattern.compile("(?i)\\b(index)\\s+concurrently\\b");

    private static final String FOREIGN_KEYS = "from pg_constraint"
            + " where contype = 'f' and conparentid = 0 and connamespace = current_schema()::regnamespace";

    private final Connection connection;
    private final Archive archive;
    private final Schema schema;

    DatabaseRestore(Connection connection, Archive archive) {
        this.connection = connection;
        this.archive = archive;
        this.schema = new Schema(connection);
    }

    /** Gives the number of rows. */
    long run(List<String> scripts) throws SQLException, IOException {
        execute(resource("clear-schema.sql"));
        execute(resource("schema-history.sql"));
        for (var script : scripts) {
            execute(CONCURRENTLY.matcher(script).replaceAll("$1"));
        }
        requireSameTables();
        var keys = schema.texts("select format('alter table %s add constraint %I %s', conrelid::regclass, conname,"
                + " pg_get_constraintdef(oid)) " + FOREIGN_KEYS);
        for (var drop : schema.texts(
                "select format('alter table %s drop constraint %I', conrelid::regclass, conname) " + FOREIGN_KEYS)) {
            execute(drop);
        }
        var rows = load();
        execute("set constraints all immediate");
        for (var add : keys) {
            execute(add);
        }
        for (var sequence : archive.manifest().below("sequence.").entrySet()) {
            setSequence(sequence.getKey(), Long.parseLong(sequence.getValue()));
        }
        settle();
        return rows;
    }

    private long load() throws SQLException, IOException {
        var tables = schema.tables();
        // What tables guard themselves against, such as being emptied, is not meant for the rows of a backup.
        alterAll(tables, "disable trigger user");
        // Migrations write rows as well.
        execute(tables.stream().map(Schema::quoted).collect(Collectors.joining(", ", "truncate ", "")));
        var rows = 0L;
        for (var table : tables) {
            rows += load(table);
        }
        alterAll(tables, "enable trigger user");
        return rows;
    }

    private void alterAll(List<String> tables, String change) throws SQLException {
        for (var table : tables) {
            execute("alter table " + Schema.quoted(table) + ' ' + change);
        }
    }

    private long load(String table) throws SQLException, IOException {
        var columns = archive.manifest().list("columns." + table);
        var copies = connection.unwrap(PGConnection.class).getCopyAPI();
        try (var content = archive.open("tables/" + table)) {
            var rows = copies.copyIn("copy " + Schema.withColumns(table, columns) + " from stdin", content);
            if (!Long.toString(rows).equals(archive.manifest().text("rows." + table))) {
                throw new IOException(table + " has " + rows + " rows, not "
                        + archive.manifest().text("rows." + table));
            }
            return rows;
        }
    }

    private void requireSameTables() throws SQLException, IOException {
        var saved = new TreeSet<>(archive.below("tables/"));
        var made = new ArrayList<>(schema.tables());
        if (!saved.equals(new TreeSet<>(made))) {
            throw new IOException("the tables of the backup are not those of its migrations: " + saved + " " + made);
        }
    }

    private void setSequence(String name, long value) throws SQLException {
        try (var statement = connection.prepareStatement("select setval(cast(? as regclass), ?)")) {
            statement.setString(1, Schema.quoted(name));
            statement.setLong(2, value);
            statement.execute();
        }
    }

    /** The schema itself knows what cannot go on after a restore; an old one does not. */
    private void settle() throws SQLException {
        if (!schema.texts("select 1 where to_regprocedure('settle_after_restore()') is not null")
                .isEmpty()) {
            execute("select settle_after_restore()");
        }
    }

    private void execute(String script) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(script);
        }
    }

    private static String resource(String name) throws IOException {
        try (var content = DatabaseRestore.class.getResourceAsStream(name)) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
