package org.essaim.it;

import java.sql.DriverManager;
import java.sql.SQLException;

/** What stands in the database of the portal under test, past all of its boundaries. */
public final class Rows {

    private Rows() {}

    /**
     * The number that this asks for, such as {@code select count(*) from member where email = ?}.
     *
     * @param values for its question marks
     */
    public static long number(String sql, Object... values) throws SQLException {
        try (var database = DriverManager.getConnection(System.getProperty("essaim.test.db.url"));
                var statement = database.prepareStatement(sql)) {
            for (var i = 0; i < values.length; i++) {
                statement.setObject(i + 1, values[i]);
            }
            try (var row = statement.executeQuery()) {
                if (!row.next()) {
                    throw new AssertionError("no row for " + sql);
                }
                return row.getLong(1);
            }
        }
    }
}
