package org.essaim.networks.invitations;

import org.essaim.shared.constraints.Between;
import org.essaim.shared.text.Longest;
import org.essaim.shared.text.Text;

/**
 * A link to be made.
 *
 * @param label what it is for, for those who run the network; may be empty
 * @param days how long it works
 * @param uses how many people it lets in
 */
public record MakeInvitation(
        @Longest(80) String label,
        @Between(least = 1, most = 90) int days,
        @Between(least = 1, most = 500) int uses) {

    public MakeInvitation {
        label = Text.line(label);
    }
}
