package org.essaim.networks.invitations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.essaim.audit.AuditLog;
import org.essaim.identity.access.Secret;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkLine;
import org.essaim.networks.NetworkReading;
import org.essaim.networks.NetworksAudit;
import org.essaim.networks.members.Admission;
import org.essaim.networks.members.HeldNetworks;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;

/**
 * Links that let in whoever has them: for a while, for so many people, until they are taken back. What is kept of a link
 * opens nothing; and looking at one changes nothing, as mail programs do so before people.
 */
@Stateless
@OpenTo(Caller.MEMBER)
public class NetworkInvitations {

    /** Links are made by hand, and nights take away what ended some time ago: nobody makes so many. */
    private static final int MOST_LINKS = 200;

    private static final String WORKING = "i.secret_hash = :hash and i.revoked_at is null and i.expires_at > :now"
            + " and i.uses < i.most_uses and n.state in ('FORMING', 'ACTIVE', 'PAUSED')";

    @Inject
    private HeldNetworks networks;

    @Inject
    private Admission admission;

    @Inject
    private NetworkReading reading;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private AuditLog audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Those of a network that were not made for one address, the newest {@value #MOST_LINKS}, the newest first. */
    public List<InvitationLine> list(NetworkId id) {
        return kept(id, "i.label", "i.address is null")
                .first(MOST_LINKS, statement -> statement.list(InvitationLine.class));
    }

    /** Those that were written to addresses, the newest first; they are called by the address. */
    public Page<InvitationLine> written(NetworkId id, Slice slice) {
        return kept(id, "i.address as label", "i.address is not null").page(slice, InvitationLine.class);
    }

    /** A new link; gives its secret, which nobody can be shown again. */
    @Once
    public String make(NetworkId id, MakeInvitation command) {
        viewer.current().require(NetworkAction.RUN, id);
        Constraints.require(command);
        networks.hold(id).state().requireOpen();
        var secret = Secret.random();
        var now = clock.instant();
        sql.statement(
                        "insert into network_invitation (network_id, secret_hash, label, most_uses, created_at, expires_at)"
                                + " values (:network, :hash, :label, :most, :now, :end)")
                .with("network", id)
                .with("hash", secret.hash())
                .with("label", command.label())
                .with("most", command.uses())
                .with("now", now)
                .with("end", now.plus(Duration.ofDays(command.days())))
                .run();
        audit.record(NetworksAudit.LINK_MADE, id, "");
        return secret.value();
    }

    /**
     * The link opens nothing from now on.
     *
     * @throws ConflictException when the network has no such link, or it was taken back before
     */
    public void revoke(NetworkId id, long invitation) {
        viewer.current().require(NetworkAction.RUN, id);
        var revoked = sql.statement("update network_invitation set revoked_at = :now"
                        + " where id = :invitation and network_id = :network and revoked_at is null")
                .with("now", clock.instant())
                .with("invitation", invitation)
                .with("network", id)
                .run();
        if (revoked == 0) {
            throw new ConflictException("networks.problem.noLink");
        }
        audit.record(NetworksAudit.LINK_REVOKED, id, "");
    }

    /** The network that a link leads into, without using it; empty when it does not work, or no longer. */
    @OpenTo(Caller.EVERYONE)
    public Optional<NetworkLine> behind(String secret) {
        return network(secret).map(reading::line);
    }

    /**
     * Uses a link: the viewer is a member from now on.
     *
     * @throws NotFoundException when it does not work, or no longer
     */
    @Once
    public NetworkId accept(String secret) {
        var member = viewer.current().requireMember();
        var id = network(secret).orElseThrow(NetworkInvitations::unknown);
        admission.admit(id, member);
        count(secret);
        return id;
    }

    private ListReading kept(NetworkId id, String label, String which) {
        viewer.current().require(NetworkAction.RUN, id);
        return ListReading.of(
                        sql,
                        "i.id, " + label + ", i.uses, i.most_uses, i.created_at, i.expires_at, i.revoked_at",
                        "network_invitation i")
                .where("i.network_id = :network")
                .with("network", id)
                .where(which)
                .orderBy("i.created_at desc, i.id desc");
    }

    private Optional<NetworkId> network(String secret) {
        return sql.statement(
                        "select n.id from network_invitation i join network n on n.id = i.network_id where", WORKING)
                .with("hash", Secret.hashOf(secret == null ? "" : secret))
                .with("now", clock.instant())
                .find(NetworkId.class);
    }

    /** Who comes at the same time is counted first, or finds that the link is used up. */
    private void count(String secret) {
        var counted = sql.statement(
                        "update network_invitation i set uses = uses + 1 from network n"
                                + " where n.id = i.network_id and",
                        WORKING)
                .with("hash", Secret.hashOf(secret))
                .with("now", clock.instant())
                .run();
        if (counted == 0) {
            throw unknown();
        }
    }

    private static NotFoundException unknown() {
        return new NotFoundException("networks.problem.invitation");
    }
}
