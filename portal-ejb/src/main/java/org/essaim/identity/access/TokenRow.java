package org.essaim.identity.access;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A token as its member sees it in a list; the token itself is not stored.
 *
 * @param lastUsedAt to within five minutes
 * @param expired whether it works no more
 */
public record TokenRow(
        long id,
        String name,
        List<String> scopes,
        Instant createdAt,
        Optional<Instant> lastUsedAt,
        Instant expiresAt,
        boolean expired) {
    public TokenRow {
        scopes = scopes.stream().sorted().toList();
    }
}
