package org.essaim.launcher;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What is in the current schema of a database: the tables and sequences of the portal, none of an extension's. */
final class Schema {

    private static final String NOT_OF_AN_EXTENSION =
            " and not exists (select 1 from pg_depend d where d.objid = c.oid and d.deptype = 'e')";

    private static final String TABLES = "select c.relname from pg_class c"
            + " where c.relnamespace = current_schema()::regnamespace and c.relkind in ('r', 'p')"
            + " and not c.relispartition" + NOT_OF_AN_EXTENSION + " order by c.relname";

    /** A generated column is not copied: it is computed again. */
    private static final String COLUMNS = "select a.attname from pg_attribute a join pg_class c on c.oid = a.attrelid"
            + " where c.relnamespace = current_schema()::regnamespace and c.relname = ?"
            + " and a.attnum > 0 and not a.attisdropped and a.attgenerated = '' order by a.attnum";

    private static final String SEQUENCES = "select sequencename, last_value from pg_sequences"
            + " where schemaname = current_schema() and last_value is not null";

    private static final String SCRIPTS =
            "select script from flyway_schema_history where success and version is not null order by installed_rank";

    private final Connection connection;

    Schema(Connection connection) {
        this.connection = connection;
    }

    List<String> tables() throws SQLException {
        return texts(TABLES);
    }

    List<String> columns(String table) throws SQLException {
        return texts(COLUMNS, table);
    }

    /** Values of the sequences that were ever used. */
    Map<String, Long> sequences() throws SQLException {
        var values = new TreeMap<String, Long>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(SEQUENCES)) {
            while (rows.next()) {
                values.put(rows.getString(1), rows.getLong(2));
            }
        }
        return values;
    }

    /** Names of the migrations that were applied, in their order. */
    List<String> migrations() throws SQLException {
        return tables().contains("flyway_schema_history") ? texts(SCRIPTS) : List.of();
    }

    /** A name as SQL wants it. */
    static String quoted(String name) {
        return '"' + name.replace("\"", "\"\"") + '"';
    }

    /** The table with its columns, for COPY. */
    static String withColumns(String table, List<String> columns) {
        return quoted(table)
                + columns.stream().map(Schema::quoted).collect(java.util.stream.Collectors.joining(", ", " (", ")"));
    }

    List<String> texts(String query, String... parameters) throws SQLException {
        try (var statement = connection.prepareStatement(query)) {
            for (var index = 0; index < parameters.length; index++) {
                statement.setString(index + 1, parameters[index]);
            }
            var texts = new ArrayList<String>();
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    texts.add(rows.getString(1));
                }
            }
            return texts;
        }
    }
}
