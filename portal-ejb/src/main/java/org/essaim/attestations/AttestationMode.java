package org.essaim.attestations;

/** How one took part. */
public enum AttestationMode {
    IN_PERSON,
    REMOTE,
    /** Some of it in person, some from afar. */
    BOTH
}
