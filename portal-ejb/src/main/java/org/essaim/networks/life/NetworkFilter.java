package org.essaim.networks.life;

import java.util.Set;
import org.essaim.networks.NetworkState;

/**
 * Which networks to list; what is empty means all.
 *
 * @param text words of the name, whatever their case and accents
 */
public record NetworkFilter(String text, Set<NetworkState> states) {
    public NetworkFilter {
        states = Set.copyOf(states);
    }
}
