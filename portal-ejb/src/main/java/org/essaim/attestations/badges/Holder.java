package org.essaim.attestations.badges;

import jakarta.json.JsonObject;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;

/**
 * Whose badge it is: who knows the e-mail address can check that, and nobody reads it from the badge.
 *
 * @param name as it stands on the attestation
 * @param salt of this badge alone
 */
record Holder(String name, String email, String salt) {

    private static final int SALT_BYTES = 16;
    private static final SecureRandom RANDOM = new SecureRandom();

    static Holder of(String name, String email) {
        var salt = new byte[SALT_BYTES];
        RANDOM.nextBytes(salt);
        return new Holder(name, email, HexFormat.of().formatHex(salt));
    }

    /** As {@code IdentityObject}s of Open Badges. */
    List<JsonObject> identities() {
        return List.of(
                BadgeJson.object()
                        .add("type", "IdentityObject")
                        .add("identityType", "emailAddress")
                        .add("hashed", true)
                        .add("identityHash", "sha256$" + HexFormat.of().formatHex(DataIntegrity.hash(email + salt)))
                        .add("salt", salt)
                        .build(),
                BadgeJson.object()
                        .add("type", "IdentityObject")
                        .add("identityType", "name")
                        .add("hashed", false)
                        .add("identityHash", name)
                        .build());
    }
}
