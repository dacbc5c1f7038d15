package org.essaim.library;

import java.time.Instant;

/**
 * A version in the list of versions.
 *
 * @param publishedAt null for one that is not published
 */
public record VersionLine(int number, VersionState state, Instant publishedAt) {}
