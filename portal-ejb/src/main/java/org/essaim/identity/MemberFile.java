package org.essaim.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.audit.AuditLine;
import org.essaim.identity.profile.SchoolRole;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/**
 * What an administrator sees of one member.
 *
 * @param audit what people in charge did, the latest first, at most fifty
 */
public record MemberFile(
        MemberId id,
        String name,
        String email,
        MemberState state,
        Set<Role> roles,
        Optional<SchoolRole> schoolRole,
        Optional<String> academie,
        Optional<LocalDate> academieProvedUntil,
        boolean publicProfile,
        Instant createdAt,
        List<AuditLine> audit) {}
