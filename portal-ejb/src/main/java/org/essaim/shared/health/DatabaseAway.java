package org.essaim.shared.health;

import java.sql.SQLException;

/** Tells a database that cannot be reached from a statement that fails: nothing is wrong with what was asked. */
public final class DatabaseAway {

    private static final String NO_CONNECTION = "08";

    /** It stops, or starts. */
    private static final String INTERVENTION = "57P";

    private DatabaseAway() {}

    /** Whether this failure, whatever caused it, says so by its state. */
    public static boolean isToldBy(Throwable failure) {
        return failure instanceof SQLException sql
                && sql.getSQLState() != null
                && (sql.getSQLState().startsWith(NO_CONNECTION)
                        || sql.getSQLState().startsWith(INTERVENTION));
    }
}
