package org.essaim.identity.access;

import java.time.Instant;

/**
 * A link to be mailed, told this once.
 *
 * @param until when it stops working
 */
public record MailedLink(Secret secret, Instant until) {}
