package org.essaim.attestations.badges;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;

/** What programs read to check a badge, as JSON. */
@Stateless
@OpenTo(Caller.EVERYONE)
public class BadgeDocuments {

    @Inject
    private Issuer issuer;

    @Inject
    private BadgeRows rows;

    @Inject
    private Clock clock;

    /** Who issues badges, with all keys that ever signed one. */
    public String issuer() {
        return issuer.document().toString();
    }

    /** What those did who have a badge of this one; empty when nobody has. */
    public Optional<String> achievement(String key) {
        return rows.achievement(key).map(found -> BadgeJson.object()
                .add("@context", BadgeJson.texts(Contexts.CREDENTIALS, Contexts.OPEN_BADGES))
                .addAll(BadgeJson.object(found.json(issuer)))
                .build()
                .toString());
    }

    /**
     * Which badges of a list count no more, signed anew when one more does not; empty when no badge is on it.
     *
     * @param number of the list, from 1 on
     */
    public Optional<String> list(int number) {
        if (!rows.hasList(number)) {
            return Optional.empty();
        }
        var ended = rows.ended(number);
        return Optional.of(rows.list(number, ended.size()).orElseGet(() -> signed(number, ended)));
    }

    private String signed(int number, List<Integer> ended) {
        var now = clock.instant();
        var content = issuer.sign(list(number, ended, now), now).toString();
        rows.keepList(number, ended.size(), content);
        return content;
    }

    private JsonObject list(int number, List<Integer> ended, Instant at) {
        var address = issuer.list(number);
        return BadgeJson.object()
                .add("@context", BadgeJson.texts(Contexts.CREDENTIALS))
                .add("id", address)
                .add("type", BadgeJson.texts("VerifiableCredential", "BitstringStatusListCredential"))
                .add("issuer", issuer.id())
                .add("validFrom", at.truncatedTo(ChronoUnit.SECONDS).toString())
                .add(
                        "credentialSubject",
                        BadgeJson.object()
                                .add("id", address + "#list")
                                .add("type", "BitstringStatusList")
                                .add("statusPurpose", "revocation")
                                .add("encodedList", StatusBits.encoded(ended)))
                .build();
    }
}
