package org.essaim.identity.access;

import java.time.Instant;
import java.util.UUID;

/**
 * A browser that is signed in, as its member sees it in a list.
 *
 * @param browser such as {@code Firefox}, empty when it does not say
 * @param system such as {@code Android}, empty when it does not say
 * @param seenAt to within five minutes
 * @param current whether it is the one that asks
 */
public record SessionRow(
        UUID id,
        String browser,
        String system,
        Instant createdAt,
        Instant seenAt,
        boolean remembered,
        boolean current) {}
