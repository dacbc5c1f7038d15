package org.essaim.identity.profile;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.viewer.MemberId;

/**
 * A member's own profile, as its form shows it.
 *
 * @param disciplines codes, in the order of their vocabulary
 * @param levels codes, in the order of their vocabulary
 * @param uai empty when none was given
 * @param academieOfAddress code of the académie that gives out the address, if one does
 * @param academieProvedUntil the day after which the affiliation has to be proved again
 */
public record OwnProfile(
        MemberId id,
        String email,
        String name,
        Optional<SchoolRole> schoolRole,
        List<String> disciplines,
        List<String> levels,
        Optional<String> academie,
        Optional<String> academieOfAddress,
        Optional<LocalDate> academieProvedUntil,
        String uai,
        String bio,
        boolean publicProfile,
        Instant memberSince) {
    public OwnProfile {
        disciplines = List.copyOf(disciplines);
        levels = List.copyOf(levels);
    }

    /** Whether the académie was proved, and is no more on this day. */
    public boolean isLapsed(LocalDate today) {
        return academieProvedUntil.filter(until -> until.isBefore(today)).isPresent();
    }
}
