package org.essaim.networks;

import java.time.Instant;

/**
 * A network in a list.
 *
 * @param academie code of the vocabulary
 * @param area what it covers, in its own words; may be empty
 * @param members how many there are; of a closed one how many there were
 * @param coordinators how many can act
 * @param since when it came to its state
 */
public record NetworkLine(
        NetworkId id,
        String slug,
        String name,
        String academie,
        String area,
        NetworkState state,
        Joining joining,
        long members,
        long coordinators,
        Instant since) {

    /** Path of its page. */
    public String path() {
        return path(slug);
    }

    /** The same of any network, by what is its own in addresses. */
    public static String path(String slug) {
        return "/reseaux/" + slug;
    }
}
