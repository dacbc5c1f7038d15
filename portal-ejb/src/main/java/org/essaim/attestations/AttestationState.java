package org.essaim.attestations;

/** Whether it counts. */
public enum AttestationState {
    VALID,
    /** It counts no more. */
    REVOKED,
    /** Another one counts in its place. */
    REPLACED
}
