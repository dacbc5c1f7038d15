package org.essaim.mail;

import java.time.Instant;

/**
 * A letter in the list of an administrator.
 *
 * @param attempts how often it was tried
 * @param nextTry when it is tried again, null when it is not
 * @param sentAt when the mail server took it, or null
 * @param lastError what the last try was answered, or null
 */
public record LetterLine(
        long id,
        LetterState state,
        String recipient,
        String recipientName,
        String subject,
        Instant createdAt,
        int attempts,
        Instant nextTry,
        Instant sentAt,
        String lastError) {}
