package org.essaim.attestations;

/** Why an attestation counts no more, as everyone may read it. */
public enum RevocationCause {
    /** The name was corrected. */
    NAME,
    /** Hours or presence were corrected. */
    PRESENCE,
    /** It should not have been issued. */
    MISTAKE
}
