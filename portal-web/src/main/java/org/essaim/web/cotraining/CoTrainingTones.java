package org.essaim.web.cotraining;

import static java.util.Map.entry;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.essaim.cotraining.CoTrainingState;
import org.essaim.cotraining.RegistrationState;
import org.essaim.cotraining.TrainerState;
import org.essaim.web.tags.Tone;
import org.essaim.web.tags.Tones;

@ApplicationScoped
class CoTrainingTones implements Tones {

    @Override
    public Map<Enum<?>, Tone> tones() {
        return Map.ofEntries(
                entry(CoTrainingState.PUBLISHED, Tone.SUBMITTED),
                entry(CoTrainingState.CONFIRMED, Tone.PUBLISHED),
                entry(CoTrainingState.RUNNING, Tone.PUBLISHED),
                entry(CoTrainingState.CANCELLED, Tone.WITHDRAWN),
                entry(TrainerState.INVITED, Tone.SUBMITTED),
                entry(TrainerState.ACCEPTED, Tone.PUBLISHED),
                entry(TrainerState.DECLINED, Tone.WITHDRAWN),
                entry(RegistrationState.ASKED, Tone.SUBMITTED),
                entry(RegistrationState.WAITING, Tone.SUBMITTED),
                entry(RegistrationState.OFFERED, Tone.CHANGES),
                entry(RegistrationState.REGISTERED, Tone.PUBLISHED),
                entry(RegistrationState.REFUSED, Tone.WITHDRAWN),
                entry(RegistrationState.REMOVED, Tone.WITHDRAWN));
    }
}
