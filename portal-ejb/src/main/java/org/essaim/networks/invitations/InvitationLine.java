package org.essaim.networks.invitations;

import java.time.Instant;

/**
 * A link that was made, without what opens it.
 *
 * @param label what it is called, or the address that it was written to
 * @param uses how many people it let in
 * @param revokedAt null while nobody took it back
 */
public record InvitationLine(
        long id, String label, int uses, int mostUses, Instant createdAt, Instant expiresAt, Instant revokedAt) {

    public boolean isRevoked() {
        return revokedAt != null;
    }

    public boolean isUsedUp() {
        return uses >= mostUses;
    }

    /** Whether it can still be taken back. */
    public boolean isOffered(Instant now) {
        return !isRevoked() && !isUsedUp() && expiresAt.isAfter(now);
    }
}
