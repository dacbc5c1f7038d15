package org.essaim.identity.profile;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.text.Slug;
import org.essaim.shared.viewer.MemberId;

/**
 * What anyone may know of a member who wants to be known.
 *
 * @param academieProved whether an address at the académie proves the affiliation
 */
public record PublicProfile(
        MemberId id,
        String name,
        Optional<SchoolRole> schoolRole,
        List<String> disciplines,
        List<String> levels,
        Optional<String> academie,
        boolean academieProved,
        String bio,
        Instant memberSince) {
    public PublicProfile {
        disciplines = List.copyOf(disciplines);
        levels = List.copyOf(levels);
    }

    /** The readable end of the address. */
    public String slug() {
        return Slug.of(name);
    }

    /** Path of the page. */
    public String path() {
        return "/membres/" + id + "-" + slug();
    }
}
