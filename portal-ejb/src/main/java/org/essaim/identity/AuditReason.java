package org.essaim.identity;

import org.essaim.shared.Longest;
import org.essaim.shared.Text;

/**
 * Why an administrator does something to a member, for the history of that member.
 *
 * @param reason may be empty where it need not be told
 */
public record AuditReason(@Longest(500) String reason) {

    public AuditReason {
        reason = Text.clean(reason);
    }
}
