package org.essaim.web.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.essaim.announcements.AnnouncementState;
import org.essaim.web.tags.Tone;
import org.essaim.web.tags.Tones;

@ApplicationScoped
class AnnouncementsTones implements Tones {

    @Override
    public Map<Enum<?>, Tone> tones() {
        return Map.of(
                AnnouncementState.SCHEDULED, Tone.SUBMITTED,
                AnnouncementState.PUBLISHED, Tone.PUBLISHED,
                AnnouncementState.WITHDRAWN, Tone.WITHDRAWN);
    }
}
