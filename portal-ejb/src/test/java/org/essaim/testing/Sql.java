package org.essaim.testing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** What stands in the database, past all boundaries. */
@ApplicationScoped
public class Sql {

    @Inject
    private DataSource database;

    /** The first column of the first row; null when there is no row. */
    public String text(String query, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = filled(connection, query, parameters);
                var rows = statement.executeQuery()) {
            return rows.next() ? rows.getString(1) : null;
        }
    }

    public long number(String query, Object... parameters) throws SQLException {
        return Long.parseLong(text(query, parameters));
    }

    /** How many rows it changed. */
    public int change(String update, Object... parameters) throws SQLException {
        try (var connection = database.getConnection();
                var statement = filled(connection, update, parameters)) {
            return statement.executeUpdate();
        }
    }

    private static PreparedStatement filled(Connection connection, String sql, Object... parameters)
            throws SQLException {
        var statement = connection.prepareStatement(sql);
        for (var i = 0; i < parameters.length; i++) {
            statement.setObject(i + 1, parameters[i]);
        }
        return statement;
    }
}
