package org.essaim.identity.access;

import java.time.Instant;

/**
 * A token that was just made, told this once.
 *
 * @param until when it stops working
 */
public record IssuedToken(long id, Secret secret, Instant until) {}
