package org.essaim.mail;

import java.time.Instant;

/**
 * How far a letter is.
 *
 * @param at when the mail server took it, when it was given up, or when the next attempt is due
 * @param failure why the last attempt failed; null where there is nothing to tell
 */
public record LetterProgress(LetterState state, Instant at, Failure failure) {}
