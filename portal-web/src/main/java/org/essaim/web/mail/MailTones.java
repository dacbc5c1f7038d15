package org.essaim.web.mail;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.essaim.mail.LetterState;
import org.essaim.web.tags.Tone;
import org.essaim.web.tags.Tones;

@ApplicationScoped
class MailTones implements Tones {

    @Override
    public Map<Enum<?>, Tone> tones() {
        return Map.of(
                LetterState.WAITING,
                Tone.SUBMITTED,
                LetterState.SENT,
                Tone.PUBLISHED,
                LetterState.FAILED,
                Tone.WITHDRAWN);
    }
}
