package org.essaim.identity.access;

import java.time.Instant;

/**
 * A token that was just made: the only time that its secret can be read.
 *
 * @param until when it stops working
 */
public record IssuedToken(long id, Secret secret, Instant until) {}
