package org.essaim.mail;

import java.time.Instant;

/**
 * A letter in the outbox.
 *
 * @param attempts tries so far, the running one counted: with the id, it names one try
 */
record OutgoingRow(long id, int attempts, Instant createdAt, Letter letter) {}
