package org.essaim.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.essaim.library.VersionState;
import org.essaim.library.resources.ResourceState;
import org.essaim.web.tags.Tone;
import org.essaim.web.tags.Tones;

@ApplicationScoped
class LibraryTones implements Tones {

    @Override
    public Map<Enum<?>, Tone> tones() {
        return Map.of(
                VersionState.SUBMITTED,
                Tone.SUBMITTED,
                VersionState.CHANGES_REQUESTED,
                Tone.CHANGES,
                VersionState.PUBLISHED,
                Tone.PUBLISHED,
                VersionState.REJECTED,
                Tone.WITHDRAWN,
                VersionState.WITHDRAWN,
                Tone.WITHDRAWN,
                ResourceState.PUBLISHED,
                Tone.PUBLISHED,
                ResourceState.WITHDRAWN,
                Tone.WITHDRAWN);
    }
}
