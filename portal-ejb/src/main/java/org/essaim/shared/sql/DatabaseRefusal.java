package org.essaim.shared.sql;

import java.sql.SQLException;

/** Why the database refused a change. */
public final class DatabaseRefusal {

    private static final String UNIQUE_VIOLATION = "23505";

    private DatabaseRefusal() {}

    /** Whether there is one already, by a unique index or constraint. */
    public static boolean isUniqueViolation(Throwable failure) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && UNIQUE_VIOLATION.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
