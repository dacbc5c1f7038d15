package org.essaim.attestations;

/** What somebody did. */
public enum AttestationNature {
    /** Took part in a co-training. */
    COTRAINING,
    /** Trained others in a co-training. */
    TRAINING,
    /** Was at a congress. */
    CONGRESS
}
