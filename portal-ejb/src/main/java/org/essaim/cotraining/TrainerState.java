package org.essaim.cotraining;

/** What became of the invitation of a trainer. */
public enum TrainerState {
    INVITED,
    ACCEPTED,
    DECLINED
}
