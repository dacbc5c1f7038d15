package org.essaim.mail;

import java.time.Instant;

/**
 * A letter in the outbox.
 *
 * @param attempts attempts so far, the running one counted: with the id, it names one attempt
 */
record OutgoingRow(long id, int attempts, Instant createdAt, Letter letter) {}
