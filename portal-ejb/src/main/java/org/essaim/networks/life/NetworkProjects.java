package org.essaim.networks.life;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.essaim.audit.AuditLog;
import org.essaim.discovery.IndexQueue;
import org.essaim.identity.directory.Colleagues;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkLine;
import org.essaim.networks.NetworkReading;
import org.essaim.networks.NetworkState;
import org.essaim.networks.NetworksAudit;
import org.essaim.networks.members.Admission;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.seen.Seen;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Slug;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** Networks as administrators project them, and put them into the hands of coordinators. For ADMIN only. */
@Stateless
@OpenTo(Caller.ADMIN)
public class NetworkProjects {

    @Inject
    private Networks networks;

    @Inject
    private Admission admission;

    @Inject
    private AuditLog audit;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private Colleagues colleagues;

    @Inject
    private IndexQueue index;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    public Page<NetworkLine> list(ListRequest<NetworkFilter, NetworkOrder> request) {
        var filter = request.filter();
        return ListReading.of(sql, NetworkReading.LINE, "network n")
                .words("strpos(n.name_words, :word) > 0", filter.text())
                .where("n.state = any(:states)", "states", filter.states())
                .orderBy(
                        switch (request.order()) {
                            case NAME -> "n.name collate french, n.id";
                            case NAME_BACKWARDS -> "n.name collate french desc, n.id desc";
                            case SMALLEST -> "members, n.name collate french, n.id";
                            case LARGEST -> "members desc, n.name collate french, n.id";
                        })
                .page(request.slice(), NetworkLine.class);
    }

    /**
     * A network to be; its address is made of its name, and stays.
     *
     * @throws InvalidException field by field
     */
    @Once
    public NetworkId project(ProjectNetwork command) {
        require(command);
        var network = new Network(Slug.of(command.name()), command, clock.instant());
        networks.add(network);
        audit.record(NetworksAudit.PROJECTED, network.id(), "");
        index.changed(NetworkId.KIND, network.id().value());
        return network.id();
    }

    /** Another name, académie or area, unless somebody else has changed them since {@code seen}; the address stays. */
    public void rename(NetworkId id, Seen seen, ProjectNetwork command) {
        require(command);
        var network = networks.requireHeld(id);
        network.requireNotClosed();
        seen.requireStill(network.projected(), command);
        network.rename(command, clock.instant());
        networks.flush();
        audit.record(NetworksAudit.RENAMED, id, "");
        index.changed(NetworkId.KIND, id.value());
    }

    private void require(ProjectNetwork command) {
        Constraints.require(command);
        if (Slug.of(command.name()).isEmpty()) {
            throw new InvalidException("name", "networks.problem.missing");
        }
        if (vocabularies.find(TermKind.ACADEMIE, command.academie()).isEmpty()) {
            throw new InvalidException("academie", "networks.problem.choice");
        }
    }

    /**
     * Puts the network into somebody's hands, as one of its coordinators: a projected one is being formed from then on.
     *
     * @param choice what a search of {@link Colleagues} gives: the number of a member with a public page, or the exact
     *     address of any member
     * @throws InvalidException for anybody else, and for the viewer: nobody puts a network into their own hands
     */
    @Once
    public void nameCoordinator(NetworkId id, String choice) {
        if (colleagues.isViewer(choice)) {
            throw new InvalidException("coordinator", "networks.problem.coordinatorSelf");
        }
        var member = colleagues.choose(choice).orElseThrow(NetworkProjects::nobody);
        if (!admission.holdAccount(member)) {
            throw nobody();
        }
        var network = networks.requireHeld(id);
        network.requireNotClosed();
        if (network.state() == NetworkState.PROJECTED) {
            network.form(clock.instant());
        }
        admission.nameCoordinator(id, member);
    }

    private static InvalidException nobody() {
        return new InvalidException("coordinator", "networks.problem.nobody");
    }
}
