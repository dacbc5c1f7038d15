package org.essaim.networks;

import java.util.Set;
import org.essaim.shared.viewer.Audience;
import org.essaim.shared.viewer.Viewer;

/**
 * Who sees what stands in a network: everyone, or its members alone. Said once for pages, which ask for a viewer, for
 * letters, which ask about a member in SQL, and for the index.
 */
public final class NetworkSights {

    private NetworkSights() {}

    /** Whether the viewer sees something of the network that is shown so. */
    public static boolean isSeen(Viewer viewer, NetworkId network, ShownTo shownTo) {
        return shownTo == ShownTo.EVERYONE || viewer.may(NetworkAction.READ, network);
    }

    /**
     * SQL condition: of things of one network, those that the viewer sees.
     *
     * @param shownTo column that says to whom one is shown
     */
    public static String seen(Viewer viewer, NetworkId network, String shownTo) {
        return viewer.may(NetworkAction.READ, network) ? "true" : shownTo + " = 'EVERYONE'";
    }

    /** Who finds something of the network that is shown so. */
    public static Set<String> audience(NetworkId network, ShownTo shownTo) {
        return shownTo == ShownTo.EVERYONE
                ? Set.of(Audience.EVERYONE)
                : Audience.allowedTo(NetworkAction.READ, network);
    }

    /**
     * SQL condition: the member belongs to the network now, and can read what it says.
     *
     * @param network column with its number
     * @param member column with theirs
     */
    public static String belonging(String network, String member) {
        return membership(network, member, " and not s.away");
    }

    /** The same for who looks after its members, or runs it. */
    public static String moderating(String network, String member) {
        return membership(network, member, " and not s.away and s.role in ('COORDINATOR', 'MODERATOR')");
    }

    /** SQL condition: the member belongs to the network, also while their account is closed: nothing of theirs ends. */
    public static String joined(String network, String member) {
        return membership(network, member, "");
    }

    private static String membership(String network, String member, String and) {
        return "exists (select 1 from network_membership s where s.network_id = " + network + " and s.member_id = "
                + member + " and s.state = 'ACTIVE'" + and + ")";
    }
}
