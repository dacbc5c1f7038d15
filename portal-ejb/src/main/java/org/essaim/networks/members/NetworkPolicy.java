package org.essaim.networks.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/** May this viewer run the network, look after its members, do it to this one? */
@ApplicationScoped
class NetworkPolicy {

    @Inject
    private CurrentViewer viewer;

    void requireRunning(NetworkId network) {
        viewer.current().require(NetworkAction.RUN, network);
    }

    void requireModerating(NetworkId network) {
        viewer.current().require(NetworkAction.MODERATE, network);
    }

    /** Nobody keeps themselves out: who wants to go leaves. */
    void requireAnother(MemberId member) {
        if (viewer.current().is(member)) {
            throw new RuleException("networks.problem.yourself");
        }
    }

    MemberId requireMember() {
        return viewer.current().requireMember();
    }
}
