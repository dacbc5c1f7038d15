package org.essaim.web.attestations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.essaim.attestations.AttestationState;
import org.essaim.web.tags.Tone;
import org.essaim.web.tags.Tones;

@ApplicationScoped
class AttestationTones implements Tones {

    @Override
    public Map<Enum<?>, Tone> tones() {
        return Map.of(
                AttestationState.VALID, Tone.PUBLISHED,
                AttestationState.REPLACED, Tone.WITHDRAWN,
                AttestationState.REVOKED, Tone.WITHDRAWN);
    }
}
