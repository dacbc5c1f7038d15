package org.essaim.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import org.essaim.shared.MemberId;

/**
 * A member's own profile, as its form shows it.
 *
 * @param uai empty when none was given
 * @param academieOfAddress code of the académie that gives out the address, if one does
 * @param academieProvedUntil the day after which the affiliation has to be proved again
 */
public record OwnProfile(
        MemberId id,
        String email,
        String name,
        Optional<SchoolRole> schoolRole,
        Set<String> disciplines,
        Set<String> levels,
        Optional<String> academie,
        Optional<String> academieOfAddress,
        Optional<LocalDate> academieProvedUntil,
        String uai,
        String bio,
        boolean publicProfile,
        Instant memberSince) {}
