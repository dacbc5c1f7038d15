package org.essaim.shared.time;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.LocalDate;
import org.essaim.shared.viewer.Viewer;

/**
 * The day by the clock of Paris, whatever the académie: a last day is no appointment. One for pages, letters and nights, so
 * that what ends with a day ends everywhere at once; never the database's own day.
 */
@ApplicationScoped
public class ParisDay {

    /** What statements call it. */
    public static final String PARAMETER = "today";

    @Inject
    private Clock clock;

    public LocalDate today() {
        return LocalDate.now(clock.withZone(Viewer.PARIS));
    }
}
