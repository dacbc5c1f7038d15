package org.essaim.attestations;

import org.essaim.shared.viewer.MemberId;

/**
 * An attestation of a thing, with what is known of where its holder works.
 *
 * @param member null once they were erased
 * @param academie code of the holder's académie; empty where it is not known
 * @param uai of the holder's school; empty where it is not known
 */
public record HeldAttestation(AttestationView view, MemberId member, String academie, String uai) {

    private static final int DEPARTEMENT = 3;

    /** Number of the département of the school, as it begins its UAI code: « 075 », « 974 »; empty where it is not known. */
    public String departement() {
        return uai.length() < DEPARTEMENT ? "" : uai.substring(0, DEPARTEMENT);
    }
}
