package org.essaim.web.library.editing;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.essaim.library.imports.ImportState;
import org.essaim.web.tags.Tone;
import org.essaim.web.tags.Tones;

@ApplicationScoped
class EditingTones implements Tones {

    @Override
    public Map<Enum<?>, Tone> tones() {
        return Map.of(
                ImportState.RUNNING,
                Tone.SUBMITTED,
                ImportState.DONE,
                Tone.PUBLISHED,
                ImportState.FAILED,
                Tone.WITHDRAWN,
                ImportState.CANCELLED,
                Tone.WITHDRAWN);
    }
}
