package org.essaim.web.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.essaim.cotraining.CoTrainingState;
import org.essaim.cotraining.TrainerState;
import org.essaim.web.tags.Tone;
import org.essaim.web.tags.Tones;

@ApplicationScoped
class CoTrainingTones implements Tones {

    @Override
    public Map<Enum<?>, Tone> tones() {
        return Map.of(
                CoTrainingState.PUBLISHED, Tone.SUBMITTED,
                CoTrainingState.CONFIRMED, Tone.PUBLISHED,
                CoTrainingState.RUNNING, Tone.PUBLISHED,
                CoTrainingState.CANCELLED, Tone.WITHDRAWN,
                TrainerState.INVITED, Tone.SUBMITTED,
                TrainerState.ACCEPTED, Tone.PUBLISHED,
                TrainerState.DECLINED, Tone.WITHDRAWN);
    }
}
