package org.essaim.library;

import java.time.Instant;
import org.essaim.identity.directory.MemberName;

/**
 * One decision of a moderator.
 *
 * @param number of the version that was reviewed
 * @param reviewer null for authors: they see the decision, not who took it
 * @param reason empty for a yes without a word
 */
public record ReviewLine(int number, Decision decision, String reason, MemberName reviewer, Instant at) {}
