package org.essaim.privacy;

import java.time.Instant;
import java.util.Optional;

/**
 * One thing that is held on a member.
 *
 * @param words what it is
 * @param ours whether keys in braces stand for texts of the screen: nothing of the words was typed
 * @param moment since when
 * @param path where the member sees or corrects it
 */
public record HeldRow(Optional<String> words, boolean ours, Optional<Instant> moment, Optional<String> path) {}
