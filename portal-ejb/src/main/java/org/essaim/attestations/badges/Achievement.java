package org.essaim.attestations.badges;

import jakarta.json.JsonObject;
import java.util.Arrays;
import java.util.HexFormat;

/**
 * What all did who have an attestation of the same thing.
 *
 * @param key follows from the thing and what is said of it: other words are another one
 * @param criteria as Markdown
 */
record Achievement(String key, String name, String description, String criteria) {

    private static final int KEY_BYTES = 16;

    /** @param thing what was attended and how, for the key alone */
    static Achievement of(String thing, BadgeWords words) {
        var all = String.join("\n", thing, words.name(), words.description(), words.criteria());
        return new Achievement(
                HexFormat.of().formatHex(Arrays.copyOf(DataIntegrity.hash(all), KEY_BYTES)),
                words.name(),
                words.description(),
                words.criteria());
    }

    JsonObject json(Issuer issuer) {
        return BadgeJson.object()
                .add("id", issuer.achievement(key))
                .add("type", BadgeJson.texts("Achievement"))
                .add("inLanguage", "fr")
                .add("name", name)
                .add("description", description)
                .add("criteria", BadgeJson.object().add("narrative", criteria))
                .build();
    }
}
