package org.essaim.identity.access;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads columns of native queries; null stays null. */
public final class Row {

    private Row() {}

    public static Instant instant(Object column) {
        if (column == null) {
            return null;
        }
        return column instanceof OffsetDateTime time ? time.toInstant() : ((Timestamp) column).toInstant();
    }

    /** Words that the query joined by commas. */
    public static Set<String> words(Object column) {
        return column == null || column.toString().isEmpty()
                ? Set.of()
                : Arrays.stream(column.toString().split(",")).collect(Collectors.toUnmodifiableSet());
    }
}
