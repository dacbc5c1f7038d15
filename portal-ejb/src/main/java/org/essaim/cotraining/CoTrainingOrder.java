package org.essaim.cotraining;

/** Orders of a list of co-trainings. */
public enum CoTrainingOrder {
    /** The next one first. */
    SOONEST,
    TITLE
}
