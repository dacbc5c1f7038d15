package org.essaim.networks.members;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Optional;
import org.essaim.networks.MembershipState;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkRole;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/**
 * Letting somebody into a network. Their account is held before the network, as who closes an account holds it before its
 * networks. The caller has asked whether it may.
 */
@ApplicationScoped
public class Admission {

    @Inject
    private HeldNetworks networks;

    @Inject
    private Memberships memberships;

    @Inject
    private MembershipChanges changes;

    @Inject
    private NetworkRecords records;

    @Inject
    private NetworkLetters letters;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** The account as it is now, kept from being closed until the transaction ends; whether it is open. */
    public boolean holdAccount(MemberId member) {
        return sql.statement("select state from member where id = :member for share")
                .with("member", member)
                .find(String.class)
                .filter("ACTIVE"::equals)
                .isPresent();
    }

    void requireAccount(MemberId member) {
        if (!holdAccount(member)) {
            throw new ConflictException("networks.problem.memberAway");
        }
    }

    /**
     * Lets in somebody who is wanted there, such as by an invitation.
     *
     * @throws ConflictException where nobody may come in
     * @throws ForbiddenException for who is kept out
     */
    public void admit(NetworkId network, MemberId member) {
        requireAccount(member);
        networks.hold(network).state().requireOpen();
        requireNotSuspended(memberships.find(network, member));
        changes.join(network, member);
    }

    static void requireNotSuspended(Optional<Membership> known) {
        if (isSuspended(known)) {
            throw new ForbiddenException("networks.problem.suspended");
        }
    }

    private static boolean isSuspended(Optional<Membership> known) {
        return known.filter(each -> each.state() == MembershipState.SUSPENDED).isPresent();
    }

    /**
     * Puts the network into the hands of somebody whose account is held, a member or not, and tells them.
     *
     * @throws RuleException for who is kept out: a suspension is lifted by name, never by the way
     */
    public void nameCoordinator(NetworkId id, MemberId member) {
        var network = networks.hold(id);
        var membership = memberships.find(id, member);
        if (isSuspended(membership)) {
            throw new RuleException("networks.problem.coordinatorSuspended");
        }
        var known = membership.filter(Membership::isActive);
        if (known.isPresent()) {
            changes.hold(known.get(), NetworkRole.COORDINATOR);
        } else {
            changes.join(id, member, NetworkRole.COORDINATOR, clock.instant());
        }
        records.given(member, id, NetworkRole.COORDINATOR);
        letters.named(network, member, NetworkRole.COORDINATOR);
    }
}
