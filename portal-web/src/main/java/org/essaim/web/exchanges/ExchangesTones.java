package org.essaim.web.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.essaim.exchanges.ExchangeSide;
import org.essaim.exchanges.ExchangeState;
import org.essaim.web.tags.Tone;
import org.essaim.web.tags.Tones;

@ApplicationScoped
class ExchangesTones implements Tones {

    @Override
    public Map<Enum<?>, Tone> tones() {
        return Map.of(
                ExchangeSide.OFFER, Tone.PUBLISHED,
                ExchangeSide.NEED, Tone.SUBMITTED,
                ExchangeState.OPEN, Tone.PUBLISHED,
                ExchangeState.EXPIRED, Tone.CHANGES,
                ExchangeState.REMOVED, Tone.WITHDRAWN);
    }
}
