package org.essaim.shared.sql;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * How a value enters a statement.
 *
 * @param sql what stands in the place of the parameter; no question mark for null, whose type the database then sees
 *     from where it stands
 * @param value for the question mark, null when there is none
 */
record SqlParameter(String sql, Object value) {

    private static final String BOUND = "?";
    private static final SqlParameter NULL = new SqlParameter("null", null);

    boolean isBound() {
        return value != null;
    }

    static SqlParameter of(Object value) {
        if (value == null) {
            return NULL;
        }
        if (value instanceof Optional<?> optional) {
            return of(optional.orElse(null));
        }
        if (value instanceof UUID id) {
            return new SqlParameter("cast(? as uuid)", id.toString());
        }
        return new SqlParameter(BOUND, plain(value));
    }

    static SqlParameter array(String type, Collection<?> values) {
        var literal = values.stream().map(SqlParameter::element).collect(Collectors.joining(",", "{", "}"));
        return new SqlParameter("cast(? as " + type + "[])", literal);
    }

    private static String element(Object value) {
        return '"' + plain(value).toString().replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static Object plain(Object value) {
        if (value instanceof String || value instanceof Number || value instanceof Boolean || value instanceof byte[]) {
            return value;
        }
        if (value instanceof Instant time) {
            return Timestamp.from(time);
        }
        if (value instanceof LocalDate day) {
            return Date.valueOf(day);
        }
        if (value instanceof Enum<?> constant) {
            return constant.name();
        }
        if (value instanceof Record id) {
            return plain(RecordShape.of(id.getClass()).onlyValue(id));
        }
        throw new SqlMappingException(value.getClass().getName() + " is no value for SQL");
    }
}
