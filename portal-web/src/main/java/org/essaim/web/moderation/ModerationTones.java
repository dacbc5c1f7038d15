package org.essaim.web.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.essaim.moderation.CaseState;
import org.essaim.web.tags.Tone;
import org.essaim.web.tags.Tones;

@ApplicationScoped
class ModerationTones implements Tones {

    @Override
    public Map<Enum<?>, Tone> tones() {
        return Map.of(
                CaseState.OPEN,
                Tone.SUBMITTED,
                CaseState.APPEALED,
                Tone.CHANGES,
                CaseState.ACCEPTED,
                Tone.WITHDRAWN,
                CaseState.REJECTED,
                Tone.PUBLISHED);
    }
}
