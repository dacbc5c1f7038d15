package org.essaim.privacy;

import java.time.Instant;

/**
 * One thing that is too old to be kept.
 *
 * @param words what it is, without a name or an address
 * @param moment from which its age is counted
 */
public record ExpiredRow(String words, Instant moment) {}
