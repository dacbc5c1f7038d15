package org.essaim.cotraining;

/**
 * What the form of a co-training begins with.
 *
 * @param version what it says was read in; saved with it again
 */
public record PlannedForm(PlanCoTraining plan, int version) {}
