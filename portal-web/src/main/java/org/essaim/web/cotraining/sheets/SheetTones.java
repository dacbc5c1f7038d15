package org.essaim.web.cotraining.sheets;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.essaim.cotraining.sheets.Presence;
import org.essaim.cotraining.sheets.SheetState;
import org.essaim.web.tags.Tone;
import org.essaim.web.tags.Tones;

@ApplicationScoped
class SheetTones implements Tones {

    @Override
    public Map<Enum<?>, Tone> tones() {
        return Map.ofEntries(
                entry(SheetState.OPEN, Tone.SUBMITTED),
                entry(SheetState.CLOSED, Tone.PUBLISHED),
                entry(SheetState.AMENDED, Tone.CHANGES),
                entry(Presence.PRESENT, Tone.PUBLISHED),
                entry(Presence.ABSENT, Tone.WITHDRAWN));
    }
}
