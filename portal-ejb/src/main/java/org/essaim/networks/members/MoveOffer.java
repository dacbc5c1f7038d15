package org.essaim.networks.members;

import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkLine;

/**
 * A network of the académie that a member is in now, for the place of one elsewhere.
 *
 * @param from where the member belongs
 * @param to the one of the new académie
 * @param joining how one comes in there: only where it is open this is done in one act
 */
public record MoveOffer(NetworkId from, String fromName, NetworkId to, String toName, String toSlug, Joining joining) {

    /** Whether one click does it. */
    public boolean isInOneAct() {
        return joining == Joining.OPEN;
    }

    /** Page on which one joins it. */
    public String joiningPath() {
        return NetworkLine.path(toSlug) + "/rejoindre";
    }
}
