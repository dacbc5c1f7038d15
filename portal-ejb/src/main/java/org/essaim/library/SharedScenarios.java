package org.essaim.library;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.viewer.CurrentViewer;

/**
 * Published scenarios of the members of a network. A scenario tells who wrote it, and its place here that they belong to
 * the network: readers see those of the members whom the page of the network names to them, and no others.
 */
@Stateless
@OpenTo(Caller.EVERYONE)
public class SharedScenarios {

    @Inject
    private SharedReading reading;

    @Inject
    private CurrentViewer viewer;

    /** The newest, as the viewer may see them. */
    public List<SharedScenario> newest(NetworkId network, int most) {
        return reading.newest(network, isInside(network), most);
    }

    /** All of them, as the viewer may see them, the newest first. */
    public Page<ScenarioCard> list(NetworkId network, Slice slice) {
        return reading.list(network, isInside(network), slice);
    }

    private boolean isInside(NetworkId network) {
        return viewer.current().may(NetworkAction.READ, network);
    }
}
