package org.essaim.exchanges;

import java.util.Set;
import org.essaim.library.content.FlipType;
import org.essaim.networks.NetworkId;

/**
 * Which of a network's offers and needs to list; what is empty means all.
 *
 * @param text words of the title, whatever their case and accents
 * @param disciplines codes; what names none is for all of them
 * @param levels codes; what names none is for all of them
 * @param near whether only those that the viewer reaches: remote ones, and those of their académie or one beside it
 */
public record ExchangeFilter(
        NetworkId network,
        String text,
        Set<ExchangeSide> sides,
        Set<ExchangeHelp> helps,
        Set<String> disciplines,
        Set<String> levels,
        Set<FlipType> flips,
        boolean near) {

    public ExchangeFilter {
        sides = Set.copyOf(sides);
        helps = Set.copyOf(helps);
        disciplines = Set.copyOf(disciplines);
        levels = Set.copyOf(levels);
        flips = Set.copyOf(flips);
    }

    /** All of a network. */
    public static ExchangeFilter of(NetworkId network) {
        return new ExchangeFilter(network, "", Set.of(), Set.of(), Set.of(), Set.of(), Set.of(), false);
    }
}
