package org.essaim.attestations;

import java.util.Optional;
import org.essaim.notifications.Rhythm;
import org.essaim.notifications.Topic;

/** What members are told about attestations. */
enum AttestationTopic implements Topic {
    /** One of the member was issued, revoked or replaced. */
    MINE("attestations-mine");

    private final String code;

    AttestationTopic(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Rhythm usual() {
        return Rhythm.NOW;
    }

    @Override
    public Optional<String> followed() {
        return Optional.empty();
    }
}
