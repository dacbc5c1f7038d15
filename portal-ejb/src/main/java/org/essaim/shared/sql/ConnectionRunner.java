package org.essaim.shared.sql;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** On a connection of its own. */
record ConnectionRunner(DataSource source) implements StatementRunner {

    private interface Work<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    @Override
    public List<SqlRow> rows(String sql, List<Object> values) {
        return with(sql, values, statement -> {
            try (var results = statement.executeQuery()) {
                return rows(results);
            }
        });
    }

    @Override
    public int run(String sql, List<Object> values) {
        return with(sql, values, PreparedStatement::executeUpdate);
    }

    private <T> T with(String sql, List<Object> values, Work<T> work) {
        try (var connection = source.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < values.size(); i++) {
                statement.setObject(i + 1, values.get(i));
            }
            return work.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<SqlRow> rows(ResultSet results) throws SQLException {
        var labels = labels(results.getMetaData());
        var rows = new ArrayList<SqlRow>();
        while (results.next()) {
            var values = new ArrayList<Object>(labels.size());
            for (var label = 1; label <= labels.size(); label++) {
                values.add(results.getObject(label));
            }
            rows.add(SqlRow.of(labels, values));
        }
        return rows;
    }

    private static List<String> labels(ResultSetMetaData columns) throws SQLException {
        var labels = new ArrayList<String>();
        for (var i = 1; i <= columns.getColumnCount(); i++) {
            labels.add(columns.getColumnLabel(i).toLowerCase(Locale.ROOT));
        }
        return List.copyOf(labels);
    }
}
