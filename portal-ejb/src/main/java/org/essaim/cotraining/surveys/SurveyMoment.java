package org.essaim.cotraining.surveys;

import java.time.LocalDate;
import java.time.Period;

/** When people are asked about a co-training. */
public enum SurveyMoment {
    /** On the day it ends. */
    END(Period.ZERO, Period.ofDays(21)),
    /** Three months later. */
    LATER(Period.ofMonths(3), Period.ofDays(30));

    /** A portal that was down asks those who are still worth asking. */
    private static final Period LATE = Period.ofDays(14);

    private final Period after;
    private final Period open;

    SurveyMoment(Period after, Period open) {
        this.after = after;
        this.open = open;
    }

    /** The last day on which a co-training can have ended about which people are asked today. */
    LocalDate endedUntil(LocalDate today) {
        return today.minus(after);
    }

    /** The first such day. */
    LocalDate endedFrom(LocalDate today) {
        return endedUntil(today).minus(LATE);
    }

    /** The last day of a survey that opens today. */
    LocalDate closes(LocalDate today) {
        return today.plus(open);
    }
}
