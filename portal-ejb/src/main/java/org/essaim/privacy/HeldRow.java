package org.essaim.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that is held on a member.
 *
 * @param words what it is
 * @param moment since when
 * @param path where the member sees or corrects it
 */
public record HeldRow(Optional<String> words, Optional<Instant> moment, Optional<String> path) {}
