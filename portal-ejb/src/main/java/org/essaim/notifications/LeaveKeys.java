package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Optional;
import org.essaim.shared.sealing.Sealing;
import org.essaim.shared.viewer.MemberId;

/**
 * What a letter carries to end letters like it without an account. It is sealed rather than kept: whoever has the key may
 * end these letters of this member, and have them again, and can do nothing else.
 */
@ApplicationScoped
class LeaveKeys {

    private static final byte[] CONTEXT = "org.essaim.notifications.leave".getBytes(StandardCharsets.UTF_8);

    /**
     * The letters of a member that a key ends.
     *
     * @param topic empty for digests
     * @param thing whose letters alone these are; empty for all of the topic
     */
    record Leaving(MemberId member, Optional<String> topic, Optional<Thing> thing) {

        private String text() {
            return member + "|" + topic.orElse("") + "|"
                    + thing.map(Thing::toString).orElse("");
        }

        private static Leaving read(String text) {
            var parts = text.split("\\|", 3);
            return new Leaving(
                    new MemberId(Long.parseLong(parts[0])),
                    Optional.of(parts[1]).filter(topic -> !topic.isEmpty()),
                    Optional.of(parts[2]).filter(thing -> !thing.isEmpty()).map(Thing::read));
        }
    }

    @Inject
    private Sealing sealing;

    String seal(Leaving leaving) {
        var sealed = sealing.seal(leaving.text().getBytes(StandardCharsets.UTF_8), CONTEXT);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /** Empty for what is no key of ours. */
    Optional<Leaving> open(String key) {
        try {
            return sealing.open(Base64.getUrlDecoder().decode(key), CONTEXT)
                    .map(plain -> Leaving.read(new String(plain, StandardCharsets.UTF_8)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
