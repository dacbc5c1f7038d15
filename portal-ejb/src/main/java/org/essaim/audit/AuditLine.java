package org.essaim.audit;

import java.time.Instant;
import java.util.Optional;
import org.essaim.shared.viewer.MemberId;

/**
 * An entry, to be read.
 *
 * @param action key of its words
 * @param actor who did it; empty for the portal itself
 * @param name of the actor; empty for the portal, and for who has left
 * @param title what the thing is called now; empty when it has no name, or is gone
 * @param withinKind kind of what the thing belongs to; empty when nothing is said of that
 * @param within its number
 * @param withinTitle what it is called now
 * @param detail words of ours, as {@link AuditEntry#detail} has them
 */
public record AuditLine(
        long id,
        String action,
        Optional<MemberId> actor,
        Optional<String> name,
        String kind,
        long thing,
        Optional<String> title,
        Optional<String> withinKind,
        Optional<Long> within,
        Optional<String> withinTitle,
        String detail,
        String reason,
        Instant doneAt) {}
