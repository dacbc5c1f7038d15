package org.essaim.shared;

import jakarta.persistence.Query;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/** One row of a native query, its columns counted from 0. */
public final class Row {

    private final Object[] columns;

    private Row(Object[] columns) {
        this.columns = columns;
    }

    /** All rows of the query. */
    public static List<Row> all(Query query) {
        List<?> results = query.getResultList();
        return results.stream().<Row>map(Row::of).toList();
    }

    /** The only row of the query, if there is one. */
    public static Optional<Row> one(Query query) {
        return all(query).stream().findFirst();
    }

    private static Row of(Object result) {
        return new Row(result instanceof Object[] columns ? columns : new Object[] {result});
    }

    public boolean isNull(int column) {
        return columns[column] == null;
    }

    /** Empty for null. */
    public String text(int column) {
        return columns[column] == null ? "" : columns[column].toString();
    }

    /** 0 for null. */
    public long number(int column) {
        return columns[column] == null ? 0 : ((Number) columns[column]).longValue();
    }

    /** 0 for null. */
    public int count(int column) {
        return Math.toIntExact(number(column));
    }

    /** False for null. */
    public boolean flag(int column) {
        return Boolean.TRUE.equals(columns[column]);
    }

    /** Null for null. */
    public Instant instant(int column) {
        var value = columns[column];
        if (value == null) {
            return null;
        }
        if (value instanceof Timestamp timestamp) {
            return timestamp.toInstant();
        }
        if (value instanceof OffsetDateTime time) {
            return time.toInstant();
        }
        if (value instanceof LocalDateTime time) {
            return time.toInstant(ZoneOffset.UTC);
        }
        throw new IllegalArgumentException("not a time: " + value.getClass());
    }

    /** Null for null. */
    public <E extends Enum<E>> E value(int column, Class<E> type) {
        return columns[column] == null ? null : Enum.valueOf(type, columns[column].toString());
    }
}
