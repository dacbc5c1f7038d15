package org.essaim.shared.health;

import jakarta.resource.ResourceException;
import java.sql.SQLException;
import java.util.Objects;
import java.util.stream.Stream;
import javax.transaction.xa.XAException;

/**
 * Tells a database that cannot be reached from a statement that fails: nothing is wrong with what was asked, and it will
 * work in a moment.
 */
public final class DatabaseAway {

    private static final String NO_CONNECTION = "08";

    /** It stops, or starts. */
    private static final String INTERVENTION = "57P";

    private DatabaseAway() {}

    /** Whether it is what this failure comes from: containers wrap what crosses them. */
    public static boolean isBehind(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).anyMatch(DatabaseAway::isToldBy);
    }

    /**
     * The driver tells by its state, the pool by the type. So does a transaction that cannot end: no constraint waits for
     * its end, so that nothing but its connection can be the reason.
     */
    private static boolean isToldBy(Throwable failure) {
        if (failure instanceof SQLException sql) {
            var state = Objects.requireNonNullElse(sql.getSQLState(), "");
            return state.startsWith(NO_CONNECTION) || state.startsWith(INTERVENTION);
        }
        return failure instanceof ResourceException || failure instanceof XAException;
    }
}
