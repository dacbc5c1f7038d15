package org.essaim.shared.sql;

import java.sql.SQLException;

/** Why the database refused a change. */
public final class DatabaseRefusal {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String EXCLUSION_VIOLATION = "23P01";
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private DatabaseRefusal() {}

    /** Whether there is one already, by a unique index or constraint. */
    public static boolean isUniqueViolation(Throwable failure) {
        return isRefusal(failure, UNIQUE_VIOLATION);
    }

    /** Whether something of the same time or extent is there already, by an exclusion constraint. */
    public static boolean isExclusionViolation(Throwable failure) {
        return isRefusal(failure, EXCLUSION_VIOLATION);
    }

    /** Whether somebody else held a row for longer than the statement would wait. */
    public static boolean isLockTimeout(Throwable failure) {
        return isRefusal(failure, LOCK_NOT_AVAILABLE);
    }

    private static boolean isRefusal(Throwable failure, String state) {
        for (var cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException sql && state.equals(sql.getSQLState())) {
                return true;
            }
        }
        return false;
    }
}
