package org.essaim.networks.invitations;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.audit.AuditLog;
import org.essaim.identity.access.Secret;
import org.essaim.identity.profile.EmailAddress;
import org.essaim.networks.MembershipState;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkReading;
import org.essaim.networks.NetworksAudit;
import org.essaim.networks.invitations.InvitedAddress.Fate;
import org.essaim.networks.members.HeldNetwork;
import org.essaim.networks.members.HeldNetworks;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.once.Once;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;

/**
 * Inviting a list of addresses: each gets the same letter, with a link of its own, whether it has an account or not. What
 * would become of each line can be looked at before.
 */
@Stateless
@OpenTo(Caller.MEMBER)
public class InvitingAddresses {

    /** How long such a link works. */
    static final Duration LIFE = Duration.ofDays(30);

    /** Between two letters of a network to one address. */
    static final Duration REST = Duration.ofDays(7);

    /** Letters of a network in a day. */
    static final int MOST = 200;

    private record Belonging(String email, MembershipState state) {}

    @Inject
    private HeldNetworks networks;

    @Inject
    private NetworkReading reading;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private InvitationLetters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** What would become of each line, if nobody else invited meanwhile. */
    public InviteReport preview(NetworkId id, InviteAddresses command) {
        viewer.current().require(NetworkAction.RUN, id);
        Constraints.require(command);
        reading.line(id).state().requireOpen();
        return decide(id, command.typed());
    }

    /** Writes to all who may be written to; gives what became of each line. */
    @Once
    public InviteReport invite(NetworkId id, InviteAddresses command) {
        viewer.current().require(NetworkAction.RUN, id);
        Constraints.require(command);
        var network = networks.hold(id);
        network.state().requireOpen();
        var report = decide(id, command.typed());
        report.lines().stream()
                .filter(each -> each.fate() == Fate.INVITED)
                .forEach(each ->
                        write(network, EmailAddress.require(each.typed()).value()));
        if (report.invited() > 0) {
            audit.record(NetworksAudit.ADDRESSES_INVITED, id, "");
        }
        return report;
    }

    private void write(HeldNetwork network, String address) {
        var secret = Secret.random();
        var now = clock.instant();
        var end = now.plus(LIFE);
        sql.statement(
                        "insert into network_invitation (network_id, secret_hash, address, most_uses, created_at, expires_at)"
                                + " values (:network, :hash, :address, 1, :now, :end)")
                .with("network", network.id())
                .with("hash", secret.hash())
                .with("address", address)
                .with("now", now)
                .with("end", end)
                .run();
        letters.invite(network.name(), address, secret, end);
    }

    private InviteReport decide(NetworkId id, List<String> typed) {
        var addresses = new ArrayList<String>();
        typed.forEach(each -> addresses.add(
                EmailAddress.problem(each).isPresent()
                        ? ""
                        : EmailAddress.require(each).value()));
        var belonging = belonging(id, addresses);
        var lately = lately(id, addresses);
        var left = MOST - today(id);
        var seen = new HashSet<String>();
        var lines = new ArrayList<InvitedAddress>();
        for (var i = 0; i < typed.size(); i++) {
            if (!typed.get(i).isEmpty()) {
                var fate = fate(addresses.get(i), seen, belonging, lately, left);
                left -= fate == Fate.INVITED ? 1 : 0;
                lines.add(new InvitedAddress(i + 1, typed.get(i), fate));
            }
        }
        return new InviteReport(lines);
    }

    private static Fate fate(
            String address, Set<String> seen, Map<String, MembershipState> belonging, Set<String> lately, int left) {
        if (address.isEmpty()) {
            return Fate.NO_ADDRESS;
        }
        if (!seen.add(address)) {
            return Fate.TWICE;
        }
        var state = belonging.get(address);
        if (state == MembershipState.ACTIVE) {
            return Fate.MEMBER;
        }
        if (state == MembershipState.REQUESTED) {
            return Fate.ASKED;
        }
        if (state == MembershipState.SUSPENDED) {
            return Fate.SUSPENDED;
        }
        return lately.contains(address) ? Fate.LATELY : left > 0 ? Fate.INVITED : Fate.TOO_MANY;
    }

    /** Members of this network only: nothing else is asked about an address. */
    private Map<String, MembershipState> belonging(NetworkId id, Collection<String> addresses) {
        var found = new HashMap<String, MembershipState>();
        sql.statement("select m.email, s.state from network_membership s join member m on m.id = s.member_id"
                        + " where s.network_id = :network and m.email = any(:addresses)")
                .with("network", id)
                .withTexts("addresses", addresses)
                .list(Belonging.class)
                .forEach(each -> found.put(each.email(), each.state()));
        return found;
    }

    private Set<String> lately(NetworkId id, Collection<String> addresses) {
        return Set.copyOf(sql.statement("select distinct address from network_invitation"
                        + " where network_id = :network and address = any(:addresses) and created_at > :since")
                .with("network", id)
                .withTexts("addresses", addresses)
                .with("since", clock.instant().minus(REST))
                .list(String.class));
    }

    private int today(NetworkId id) {
        return sql.statement("select count(*) from network_invitation"
                        + " where network_id = :network and address is not null and created_at > :since")
                .with("network", id)
                .with("since", clock.instant().minus(Duration.ofDays(1)))
                .require(Integer.class);
    }
}
