package org.essaim.networks;

import java.util.Set;

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
