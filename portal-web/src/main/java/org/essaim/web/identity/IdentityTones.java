package org.essaim.web.identity;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.essaim.identity.MemberState;
import org.essaim.web.tags.Tone;
import org.essaim.web.tags.Tones;

@ApplicationScoped
class IdentityTones implements Tones {

    @Override
    public Map<Enum<?>, Tone> tones() {
        return Map.of(MemberState.ACTIVE, Tone.PUBLISHED);
    }
}
