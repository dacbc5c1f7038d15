package org.essaim.attestations.badges;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.audit.AuditLog;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/** The keys that sign badges, for administrators. */
@Stateless
@OpenTo(Caller.ADMIN)
public class BadgeKeys {

    /** Why the key is changed. */
    public record ChangeKey(@Longest(500) String reason) {

        public ChangeKey {
            reason = Text.clean(reason);
        }
    }

    @Inject
    private SigningKeys keys;

    @Inject
    private AuditLog audit;

    /** All that ever signed, the present one first; none before one was needed. */
    public List<BadgeKey> all() {
        return keys.all();
    }

    /**
     * Another key signs from now on. What earlier ones signed counts as before.
     *
     * @throws InvalidException without a reason, or with a too long one
     */
    @Once
    public void change(ChangeKey command) {
        var wrong = Constraints.broken(command);
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
        if (command.reason().isEmpty()) {
            throw new InvalidException("reason", "attestations.problem.reason");
        }
        keys.change();
        audit.record(BadgeAudit.KEY_CHANGED, BadgeAudited.KEYS, command.reason());
    }
}
