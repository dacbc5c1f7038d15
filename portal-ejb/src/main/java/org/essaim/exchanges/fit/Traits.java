package org.essaim.exchanges.fit;

import java.util.Set;
import org.essaim.library.content.FlipType;

/**
 * What counts of an offer or a need, besides the kind of help.
 *
 * @param disciplines codes; none means any
 * @param levels codes; none means any
 * @param flips roles of pupils; none means any
 * @param network number of the network
 * @param academie code
 * @param inPerson whether one may come
 * @param remote whether it is done at a distance as well
 */
public record Traits(
        Set<String> disciplines,
        Set<String> levels,
        Set<FlipType> flips,
        long network,
        String academie,
        boolean inPerson,
        boolean remote) {

    public Traits {
        disciplines = Set.copyOf(disciplines);
        levels = Set.copyOf(levels);
        flips = Set.copyOf(flips);
    }
}
