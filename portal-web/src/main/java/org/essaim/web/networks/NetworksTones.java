package org.essaim.web.networks;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.essaim.networks.MembershipState;
import org.essaim.networks.NetworkState;
import org.essaim.web.tags.Tone;
import org.essaim.web.tags.Tones;

@ApplicationScoped
class NetworksTones implements Tones {

    @Override
    public Map<Enum<?>, Tone> tones() {
        return Map.of(
                NetworkState.FORMING, Tone.SUBMITTED,
                NetworkState.ACTIVE, Tone.PUBLISHED,
                NetworkState.PAUSED, Tone.CHANGES,
                MembershipState.REQUESTED, Tone.SUBMITTED,
                MembershipState.ACTIVE, Tone.PUBLISHED,
                MembershipState.SUSPENDED, Tone.WITHDRAWN);
    }
}
