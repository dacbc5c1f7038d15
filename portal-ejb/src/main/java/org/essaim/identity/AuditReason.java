package org.essaim.identity;

import java.util.ArrayList;
import java.util.List;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * Why an administrator does something to a member, for the history of that member.
 *
 * @param reason may be empty where it need not be told
 */
public record AuditReason(@Longest(500) String reason) {

    public AuditReason {
        reason = Text.clean(reason);
    }

    /** What is wrong with the field {@code reason}. */
    static List<Violation> wrong(String reason, boolean required) {
        var wrong = new ArrayList<>(Constraints.broken(new AuditReason(reason)));
        if (required && Text.isBlank(reason)) {
            wrong.add(Violation.of("reason", "identity.problem.reason"));
        }
        return wrong;
    }

    static void check(String reason, boolean required) {
        var wrong = wrong(reason, required);
        if (!wrong.isEmpty()) {
            throw new InvalidException(wrong);
        }
    }
}
