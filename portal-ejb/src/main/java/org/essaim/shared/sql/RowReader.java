package org.essaim.shared.sql;

import java.util.Locale;
import java.util.TreeSet;

/** Rows to objects of one type, by the names of their columns. */
final class RowReader<T> {

    private final Class<T> type;
    private final RecordShape shape;

    private RowReader(Class<T> type) {
        this.type = type;
        this.shape = type.isRecord() && !RecordShape.isValue(type) ? RecordShape.of(type) : null;
    }

    static <T> RowReader<T> of(Class<T> type) {
        return new RowReader<>(type);
    }

    /** Null only for an only column that is null. */
    T read(SqlRow row) {
        return type.cast(shape == null ? onlyColumn(row) : record(row));
    }

    private Object onlyColumn(SqlRow row) {
        if (row.labels().size() != 1) {
            throw new SqlMappingException("one column expected for " + type.getName() + ", not " + row.labels());
        }
        var value = row.values().get(0);
        return value == null
                ? null
                : ColumnValue.to(type, type, value, row.labels().get(0));
    }

    private Object record(SqlRow row) {
        var components = shape.components();
        var values = new Object[components.size()];
        for (var i = 0; i < values.length; i++) {
            var component = components.get(i);
            var column = shape.columns().get(i);
            var at = row.labels().indexOf(column);
            if (at < 0) {
                throw misfit(row);
            }
            values[i] = ColumnValue.to(
                    component.getType(),
                    component.getGenericType(),
                    row.values().get(at),
                    column);
        }
        if (row.labels().size() != values.length) {
            throw misfit(row);
        }
        return shape.make(values);
    }

    private SqlMappingException misfit(SqlRow row) {
        var missing = new TreeSet<>(shape.columns());
        var unread = new TreeSet<>(row.labels());
        unread.removeAll(missing);
        missing.removeAll(row.labels());
        return new SqlMappingException(String.format(
                Locale.ROOT,
                "%s does not fit its statement: columns missing %s, columns nobody reads %s, of %s",
                type.getName(),
                missing,
                unread,
                row.labels()));
    }
}
