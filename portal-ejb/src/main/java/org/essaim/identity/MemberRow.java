package org.essaim.identity;

import java.time.Instant;
import java.util.List;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Role;

/** A member in an administrator's list. */
public record MemberRow(
        MemberId id, String name, String email, MemberState state, List<Role> roles, Instant createdAt) {
    public MemberRow {
        roles = roles.stream().sorted().toList();
    }
}
