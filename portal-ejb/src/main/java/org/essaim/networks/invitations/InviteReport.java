package org.essaim.networks.invitations;

import java.util.List;
import org.essaim.networks.invitations.InvitedAddress.Fate;

/** What becomes, or became, of a list of addresses, line by line. */
public record InviteReport(List<InvitedAddress> lines) {

    public InviteReport {
        lines = List.copyOf(lines);
    }

    /** How many letters leave. */
    public long invited() {
        return lines.stream().filter(each -> each.fate() == Fate.INVITED).count();
    }
}
