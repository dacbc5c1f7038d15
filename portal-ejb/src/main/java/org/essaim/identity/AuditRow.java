package org.essaim.identity;

import java.time.Instant;
import java.util.Optional;

/**
 * What was done to a member.
 *
 * @param actor name of who did it; empty when it was the portal itself
 * @param detail such as the roles; may be empty
 */
public record AuditRow(AuditAction action, Optional<String> actor, String detail, String reason, Instant doneAt) {}
