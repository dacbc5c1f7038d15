package org.essaim.attestations.badges;

import java.time.Instant;
import java.util.Optional;

/**
 * A public key of the association.
 *
 * @param name the key itself, as a Multikey
 * @param retiredAt since when another one signs; what it signed counts all the same
 */
public record BadgeKey(String name, Instant madeAt, Optional<Instant> retiredAt) {}
