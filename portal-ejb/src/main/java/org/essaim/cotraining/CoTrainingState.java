package org.essaim.cotraining;

import java.util.EnumSet;
import java.util.Set;
import org.essaim.shared.problem.RuleException;

/** Where a co-training stands in its life. */
public enum CoTrainingState {
    /** Being planned: for coordinators and for those who are invited to train. */
    DRAFT,
    /** Everyone sees it. */
    PUBLISHED,
    /** It takes place. */
    CONFIRMED,
    /** Its first half-day has begun. */
    RUNNING,
    /** Its last half-day is over. */
    DONE,
    /** The académie was told of it. */
    REPORTED,
    /** It does not take place; its page says why. */
    CANCELLED;

    private Set<CoTrainingState> next() {
        return switch (this) {
            case DRAFT -> EnumSet.of(PUBLISHED, CANCELLED);
            case PUBLISHED -> EnumSet.of(CONFIRMED, CANCELLED);
            case CONFIRMED -> EnumSet.of(RUNNING, CANCELLED);
            case RUNNING -> EnumSet.of(DONE, CANCELLED);
            case DONE -> EnumSet.of(REPORTED);
            case REPORTED, CANCELLED -> EnumSet.noneOf(CoTrainingState.class);
        };
    }

    public boolean canBecome(CoTrainingState other) {
        return next().contains(other);
    }

    /**
     * Refuses a step that its life does not have.
     *
     * @throws RuleException for such a step
     */
    void requireStepTo(CoTrainingState other) {
        if (!canBecome(other)) {
            throw new RuleException("cotraining.problem.step");
        }
    }

    /** Whether what it says can still be changed. */
    public boolean isOpen() {
        return this == DRAFT || this == PUBLISHED || this == CONFIRMED;
    }
}
