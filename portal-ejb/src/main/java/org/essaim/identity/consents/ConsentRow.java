package org.essaim.identity.consents;

import java.time.Instant;
import java.util.Optional;

/**
 * Where a member stands on one subject.
 *
 * @param given whether it was agreed to, last time it was asked
 * @param decidedAt empty when it never was
 * @param version of the text that was agreed to, empty when it never was
 * @param outdated whether the text has changed since
 */
public record ConsentRow(
        ConsentSubject subject, boolean given, Optional<Instant> decidedAt, String version, boolean outdated) {}
