package org.essaim.attestations;

import org.essaim.shared.viewer.Target;

/** Identity of an attestation. */
public record AttestationId(long value) implements Target {

    public static final String KIND = "attestation";

    public AttestationId {
        if (value <= 0) {
            throw new IllegalArgumentException("an attestation id is positive: " + value);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
