package org.essaim.attestations.badges;

import jakarta.json.JsonObject;

/**
 * Where one sees whether a badge still counts.
 *
 * @param list number, from 1 on
 * @param place in it, from 0 on
 */
record Place(int list, int place) {

    JsonObject json(Issuer issuer) {
        var address = issuer.list(list);
        return BadgeJson.object()
                .add("id", address + "#" + place)
                .add("type", "BitstringStatusListEntry")
                .add("statusPurpose", "revocation")
                .add("statusListIndex", Integer.toString(place))
                .add("statusListCredential", address)
                .build();
    }
}
