package org.essaim.networks.life;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.essaim.audit.AuditEntry;
import org.essaim.audit.AuditLog;
import org.essaim.discovery.IndexQueue;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkState;
import org.essaim.networks.NetworksAudit;
import org.essaim.networks.members.MembershipChanges;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.text.Slug;

/** Brings networks in with the dates that they have, such as those of the demo; nobody is written to. For administrators. */
@Stateless
@OpenTo(Caller.ADMIN)
public class NetworkIntake {

    @Inject
    private Networks networks;

    @Inject
    private MembershipChanges changes;

    @Inject
    private NetworkEnd end;

    @Inject
    private AuditLog audit;

    @Inject
    private IndexQueue index;

    @Once
    public NetworkId takeIn(TakeInNetwork command) {
        var network = new Network(Slug.of(command.project().name()), command.project(), command.founded());
        networks.add(network);
        network.present(command.presentation(), command.founded());
        if (command.state() != NetworkState.PROJECTED) {
            network.form(command.founded());
            command.members().forEach(each -> changes.join(network.id(), each.member(), each.role(), each.joined()));
            command.requests().forEach((member, word) -> changes.ask(network.id(), member, word));
            advance(network, command);
        }
        networks.flush();
        audit.record(AuditEntry.of(NetworksAudit.TAKEN_IN, network.id()).at(command.founded()));
        index.changed(NetworkId.KIND, network.id().value());
        return network.id();
    }

    private void advance(Network network, TakeInNetwork command) {
        if (command.state() == NetworkState.FORMING) {
            return;
        }
        network.acceptCharter(command.launched());
        network.launch(command.launched());
        networks.flush();
        switch (command.state()) {
            case PAUSED -> network.pause(command.ended());
            case CLOSED -> end.close(network, command.ended());
            case PROJECTED, FORMING, ACTIVE -> {}
        }
    }
}
