package org.essaim.networks;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.essaim.identity.access.Secret;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;

/**
 * Links that let in whoever has them: for a while, for so many people, until they are taken back. What is kept of a link
 * opens nothing; and looking at one changes nothing, as mail programs do so before people.
 */
@Stateless
@OpenTo(Caller.MEMBER)
public class NetworkInvitations {

    private static final String WORKING = "i.secret_hash = :hash and i.revoked_at is null and i.expires_at > :now"
            + " and i.uses < i.most_uses and n.state in ('FORMING', 'ACTIVE', 'PAUSED')";

    @Inject
    private Networks networks;

    @Inject
    private NetworkReading reading;

    @Inject
    private NetworkPolicy policy;

    @Inject
    private MembershipChanges changes;

    @Inject
    private NetworkRecords records;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Those of a network that were not made for one address, the newest first. */
    public List<InvitationLine> list(NetworkId id) {
        policy.requireRunning(id);
        return sql.statement("select id, label, uses, most_uses, created_at, expires_at, revoked_at"
                        + " from network_invitation where network_id = :network and address is null"
                        + " order by created_at desc, id desc")
                .with("network", id)
                .list(InvitationLine.class);
    }

    /** A new link; gives its secret, which nobody can be shown again. */
    @Once
    public String make(NetworkId id, MakeInvitation command) {
        policy.requireRunning(id);
        Constraints.require(command);
        NetworkJoining.requireOpen(networks.requireLocked(id));
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
        records.about(id, NetworksAudit.LINK_MADE);
        return secret.value();
    }

    /** The link opens nothing from now on. */
    public void revoke(NetworkId id, long invitation) {
        policy.requireRunning(id);
        sql.statement("update network_invitation set revoked_at = :now"
                        + " where id = :invitation and network_id = :network and revoked_at is null")
                .with("now", clock.instant())
                .with("invitation", invitation)
                .with("network", id)
                .run();
        records.about(id, NetworksAudit.LINK_REVOKED);
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
        var member = policy.requireMember();
        if (!networks.holdAccount(member)) {
            throw new ConflictException("networks.problem.memberAway");
        }
        var id = network(secret).orElseThrow(NetworkInvitations::unknown);
        var network = networks.requireLocked(id);
        NetworkJoining.requireOpen(network);
        NetworkJoining.requireNotSuspended(networks.membership(id, member));
        changes.join(network, member);
        count(secret);
        return id;
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
