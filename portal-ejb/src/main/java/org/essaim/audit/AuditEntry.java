package org.essaim.audit;

import java.time.Instant;
import java.util.Optional;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.Target;

/**
 * What was done.
 *
 * @param thing what it was done to
 * @param within what the thing belongs to, when the act was done for that
 * @param reason words of who did it, may be empty; gone when the person they are about is erased
 * @param detail words of ours, may be empty: keys in braces stand for texts of the screen, with what fills these behind
 *     bars. Nothing that anybody typed, and no name
 * @param at when, if it was not now
 */
public record AuditEntry(
        AuditedAction action,
        Target thing,
        Optional<Target> within,
        String reason,
        String detail,
        Optional<Instant> at) {

    public AuditEntry {
        reason = Text.clean(reason);
    }

    public static AuditEntry of(AuditedAction action, Target thing) {
        return new AuditEntry(action, thing, Optional.empty(), "", "", Optional.empty());
    }

    public AuditEntry within(Target whole) {
        return new AuditEntry(action, thing, Optional.of(whole), reason, detail, at);
    }

    public AuditEntry because(String why) {
        return new AuditEntry(action, thing, within, why, detail, at);
    }

    public AuditEntry saying(String words) {
        return new AuditEntry(action, thing, within, reason, words, at);
    }

    public AuditEntry at(Instant when) {
        return new AuditEntry(action, thing, within, reason, detail, Optional.of(when));
    }
}
