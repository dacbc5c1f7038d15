package org.essaim.shared.personal;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long rows of one table are kept. The pieces are SQL of the capability: the row is {@code t}, and what came before
 * {@code :before} is too old.
 *
 * @param key of the words for these rows, such as {@code identity.kept.tokens}
 * @param kept how long
 * @param table without an alias
 * @param condition which rows are too old
 * @param words what a row is, for an administrator: no name, no address, nothing that was typed; empty when there is
 *     nothing more to say than the moment. A key in braces stands for a text of the screen
 * @param moment what its age is counted from
 * @param removal how they go, where it is not by deleting the rows
 * @param turn when in the night they go
 */
public record Retention(
        String key,
        Duration kept,
        String table,
        String condition,
        String words,
        String moment,
        Optional<Removal> removal,
        Turn turn) {

    /** What is done in a night before what; within one turn the order makes no difference. */
    public enum Turn {
        /** Who leaves is erased, and takes rows of all the others along. Who is sent on their way tonight waits a night. */
        PEOPLE,
        /** What goes in a way of its own. */
        OWN_WAY,
        /** Rows that are too old. */
        ROWS
    }

    /** Takes away what is too old. */
    @FunctionalInterface
    public interface Removal {

        /** Everything that came before; how many it was. */
        int remove(Instant before);
    }

    /** Rows whose moment is too long ago. */
    public static Retention of(String key, Duration kept, String table, String moment, String words) {
        return new Retention(key, kept, table, moment + " < :before", words, moment, Optional.empty(), Turn.ROWS);
    }

    /** Only those for which this holds too. */
    public Retention where(String further) {
        return new Retention(key, kept, table, condition + " and " + further, words, moment, removal, turn);
    }

    /** They go in a way of their own. */
    public Retention removedBy(Removal way) {
        return new Retention(key, kept, table, condition, words, moment, Optional.of(way), Turn.OWN_WAY);
    }

    /** They are people, and go before anything else. */
    public Retention erasedBy(Removal way) {
        return new Retention(key, kept, table, condition, words, moment, Optional.of(way), Turn.PEOPLE);
    }

    /** What came before this moment is too old now. */
    public Instant before(Instant now) {
        return now.minus(kept);
    }
}
