package org.essaim.networks.invitations;

import java.util.List;
import java.util.stream.Collectors;
import org.essaim.networks.invitations.InvitedAddress.Fate;

/** What becomes, or became, of a list of addresses, line by line. */
public record InviteReport(List<InvitedAddress> lines) {

    public InviteReport {
        lines = List.copyOf(lines);
    }

    /** What {@link #toString} wrote. */
    public static InviteReport valueOf(String text) {
        return new InviteReport(text.lines().map(InvitedAddress::valueOf).toList());
    }

    /** A line for each, so that it is known when the same form is sent again. */
    @Override
    public String toString() {
        return lines.stream().map(InvitedAddress::toString).collect(Collectors.joining("\n"));
    }

    /** The lines for which no letter leaves. */
    public InviteReport others() {
        return new InviteReport(
                lines.stream().filter(each -> each.fate() != Fate.INVITED).toList());
    }

    /** What stands on its lines. */
    public String text() {
        return lines.stream().map(InvitedAddress::typed).collect(Collectors.joining("\n"));
    }

    /** How many letters leave. */
    public long invited() {
        return lines.stream().filter(each -> each.fate() == Fate.INVITED).count();
    }
}
