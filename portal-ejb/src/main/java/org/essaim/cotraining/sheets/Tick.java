package org.essaim.cotraining.sheets;

import org.essaim.shared.constraints.Between;

/**
 * What is said of one line of a sheet.
 *
 * @param late minutes, 0 for who came in time
 * @param early minutes, 0 for who stayed until the end
 */
public record Tick(
        long line,
        Presence state,
        @Between(most = MOST_MINUTES) int late,
        @Between(most = MOST_MINUTES) int early) {

    /** More than any half-day has. */
    private static final int MOST_MINUTES = 720;
}
