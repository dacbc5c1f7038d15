package org.essaim.attestations.badges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Instant;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/** The association as who issues badges, and the addresses that badges name: these stay for good. */
@ApplicationScoped
class Issuer {

    private static final String ROOT = "/attestations/badges/";
    private static final String IDENTIFIERS = "https://www.w3.org/ns/did/v1";
    private static final String KEYS = "https://w3id.org/security/multikey/v1";

    @Inject
    private Settings settings;

    @Inject
    private SigningKeys keys;

    /** Address of the document that tells of it. */
    String id() {
        return address(ROOT + "emetteur");
    }

    String list(int number) {
        return address(ROOT + "statuts/" + number);
    }

    String achievement(String key) {
        return address(ROOT + "acquis/" + key);
    }

    /** The whole address of a path of the portal. */
    String address(String path) {
        return settings.baseUrl() + path;
    }

    JsonObject profile() {
        return BadgeJson.object()
                .add("id", id())
                .add("type", BadgeJson.texts("Profile"))
                .add("name", settings.text(Setting.ASSOCIATION_NAME))
                .add("url", settings.baseUrl().toString())
                .build();
    }

    /** The same with how to write to it and its keys, for programs that check what they signed. */
    JsonObject document() {
        var methods = keys.published().stream().map(BadgeKey::name).toList();
        return BadgeJson.object()
                .add("@context", BadgeJson.texts(IDENTIFIERS, KEYS, Contexts.OPEN_BADGES))
                .addAll(BadgeJson.object(profile()))
                .add("email", settings.text(Setting.ASSOCIATION_CONTACT))
                .add(
                        "verificationMethod",
                        BadgeJson.objects(methods.stream().map(this::key).toList()))
                .add(
                        "assertionMethod",
                        BadgeJson.texts(methods.stream().map(this::method).toArray(String[]::new)))
                .build();
    }

    private String method(String key) {
        return id() + "#" + key;
    }

    private JsonObject key(String name) {
        return BadgeJson.object()
                .add("id", method(name))
                .add("type", "Multikey")
                .add("controller", id())
                .add("publicKeyMultibase", name)
                .build();
    }

    /** What it says, signed with its present key. */
    JsonObject sign(JsonObject document, Instant at) {
        var key = keys.current();
        return DataIntegrity.sign(document, key, method(key.name()), at);
    }
}
