package org.essaim.figures;

import java.time.Instant;
import java.time.ZoneId;
import org.essaim.shared.sql.SqlStatement;

/**
 * What is counted when.
 *
 * @param zone whose days these are
 * @param now what is later did not happen yet
 */
public record Counting(Period period, ZoneId zone, Instant now) {

    public Instant begin() {
        return period.begin(zone);
    }

    /** The end of the period, or now. */
    public Instant until() {
        var end = period.end(zone);
        return end.isAfter(now) ? now : end;
    }

    /** Gives {@code :begin} and {@code :until} their values, where a statement has them. */
    public SqlStatement fill(SqlStatement statement) {
        if (statement.mentions("begin")) {
            statement.with("begin", begin());
        }
        return statement.mentions("until") ? statement.with("until", until()) : statement;
    }
}
