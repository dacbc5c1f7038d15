package org.essaim.mail;

import java.time.Instant;

/**
 * A letter in the list of an administrator.
 *
 * @param attempts how many there were
 * @param nextTry when the next attempt is due, null when there is none
 * @param sentAt when the mail server took it, or null
 * @param lastError what the mail server said to the last attempt, or null
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
        String lastError) {

    /** Why the last attempt failed, as far as what the server said tells; null when there is nothing to tell. */
    public Failure failure() {
        return lastError == null ? null : Failure.of(lastError);
    }
}
