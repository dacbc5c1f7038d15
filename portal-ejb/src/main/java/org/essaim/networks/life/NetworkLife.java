package org.essaim.networks.life;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.function.BiConsumer;
import org.essaim.audit.AuditLog;
import org.essaim.discovery.IndexQueue;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkReading;
import org.essaim.networks.NetworksAudit;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.seen.Seen;
import org.essaim.shared.viewer.CurrentViewer;

/** How a network is presented and how it lives: by those who run it. */
@Stateless
@OpenTo(Caller.MEMBER)
public class NetworkLife {

    @Inject
    private Networks networks;

    @Inject
    private NetworkReading reading;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private NetworkEnd end;

    @Inject
    private AuditLog audit;

    @Inject
    @Any
    private Instance<PlannedMeetings> meetings;

    @Inject
    private IndexQueue index;

    @Inject
    private Clock clock;

    /** Everything about one that its coordinators decide. */
    public NetworkFile file(NetworkId id) {
        viewer.current().require(NetworkAction.RUN, id);
        var network = networks.require(id);
        return new NetworkFile(
                reading.line(id),
                network.projected(),
                network.presented(),
                network.isCharterAccepted(),
                checklist(network),
                networks.requests(id));
    }

    private LaunchChecklist checklist(Network network) {
        return LaunchChecklist.of(
                network,
                networks.coordinators(network.id()),
                meetings.stream().anyMatch(each -> each.has(network.id())));
    }

    /** What everyone reads of it, and how one joins it; unless somebody else has changed it since {@code seen}. */
    public void present(NetworkId id, Seen seen, PresentNetwork command) {
        Constraints.require(command);
        MarkdownRules.require("presentation", command.presentation());
        change(id, NetworksAudit.PRESENTED, (network, now) -> {
            seen.requireStill(network.presented(), command);
            network.present(command, now);
        });
    }

    /** Its coordinators stand by the charter. */
    public void acceptCharter(NetworkId id) {
        change(id, NetworksAudit.CHARTER_ACCEPTED, Network::acceptCharter);
    }

    /**
     * Begins, once everything is there that the {@link LaunchChecklist} requires.
     *
     * @throws RuleException while something is missing
     */
    public void launch(NetworkId id) {
        change(id, NetworksAudit.LAUNCHED, (network, now) -> {
            if (!checklist(network).isReady()) {
                throw new RuleException("networks.problem.notReady");
            }
            network.launch(now);
        });
    }

    /** Rests; its coordinators may go meanwhile. */
    public void pause(NetworkId id) {
        change(id, NetworksAudit.PAUSED, Network::pause);
    }

    /**
     * Goes on.
     *
     * @throws RuleException when nobody would run it
     */
    public void resume(NetworkId id) {
        change(id, NetworksAudit.RESUMED, (network, now) -> {
            if (networks.coordinators(id) == 0) {
                throw new RuleException("networks.problem.noCoordinator");
            }
            network.resume(now);
        });
    }

    /** Ends for good: the page and the figures stay, the list of members is gone. For administrators. */
    @OpenTo(Caller.ADMIN)
    public void close(NetworkId id) {
        end.close(networks.requireHeld(id), clock.instant());
        audit.record(NetworksAudit.CLOSED, id, "");
    }

    private void change(NetworkId id, NetworksAudit act, BiConsumer<Network, Instant> change) {
        viewer.current().require(NetworkAction.RUN, id);
        change.accept(networks.requireHeld(id), clock.instant());
        networks.flush();
        audit.record(act, id, "");
        index.changed(NetworkId.KIND, id.value());
    }
}
