package org.essaim.identity.access;

import java.time.Instant;

/**
 * A link to be mailed: the only time that its secret can be read.
 *
 * @param until when it stops working
 */
public record MailedLink(Secret secret, Instant until) {}
