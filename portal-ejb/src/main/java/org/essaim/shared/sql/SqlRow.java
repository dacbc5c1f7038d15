package org.essaim.shared.sql;

import java.sql.Array;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * One row as the driver gave it.
 *
 * @param labels of the columns, in lower case
 * @param values null for null; an array of SQL as a list
 */
record SqlRow(List<String> labels, List<Object> values) {

    /** Arrays are opened at once: they hang on the connection. EclipseLink has done so already. */
    static SqlRow of(List<String> labels, List<?> values) {
        var opened = new ArrayList<Object>(values.size());
        for (var value : values) {
            opened.add(opened(value));
        }
        return new SqlRow(labels, opened);
    }

    private static Object opened(Object value) {
        if (value instanceof Object[] array) {
            return Arrays.asList(array);
        }
        if (!(value instanceof Array open)) {
            return value;
        }
        try {
            return Arrays.asList((Object[]) open.getArray());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
