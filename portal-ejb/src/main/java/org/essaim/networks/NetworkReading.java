package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.identity.directory.MemberName;
import org.essaim.networks.NetworkView.Standing;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;

/** Networks as pages show them. */
@ApplicationScoped
class NetworkReading {

    /** Most members that a page names. */
    private static final int NAMED = 60;

    static final String LINE = "n.id, n.slug, n.name, n.academie_code as academie, n.area, n.state, n.joining,"
            + " coalesce(n.members_when_closed, (select count(*) from network_membership c where c.network_id = n.id"
            + " and c.state = 'ACTIVE' and not c.away)) as members, n.coordinators, n.state_since as since";

    private static final String NAMES = "select m.id, m.name, m.public_profile as has_public_page"
            + " from network_membership s join member m on m.id = s.member_id"
            + " where s.network_id = :network and s.state = 'ACTIVE' and not s.away";

    private record Page(String presentation, ShownTo membersShownTo, Instant changedAt) {}

    @Inject
    private Sql sql;

    List<NetworkLine> all() {
        return sql.statement("select", LINE, "from network n order by n.name collate french, n.id")
                .list(NetworkLine.class);
    }

    /** Of one académie, by name. */
    List<NetworkLine> in(String academie) {
        return sql.statement(
                        "select",
                        LINE,
                        "from network n where n.academie_code = :academie order by n.name collate french, n.id")
                .with("academie", academie)
                .list(NetworkLine.class);
    }

    /** Code of the académie that a member's profile names; empty when it names none. */
    String academieOf(MemberId member) {
        return sql.statement("select coalesce(academie_code, '') from member where id = :member")
                .with("member", member)
                .require(String.class);
    }

    NetworkLine line(NetworkId network) {
        return sql.statement("select", LINE, "from network n where n.id = :network")
                .with("network", network)
                .find(NetworkLine.class)
                .orElseThrow(Networks::unknown);
    }

    /** How many wait for an answer. */
    long requests(NetworkId network) {
        return sql.statement(
                        "select count(*) from network_membership where network_id = :network and state = 'REQUESTED'")
                .with("network", network)
                .require(Long.class);
    }

    List<MyNetwork> of(MemberId member) {
        return sql.statement("select n.id, n.slug, n.name, n.state as network_state, s.state, s.role, s.since"
                        + " from network_membership s join network n on n.id = s.network_id where s.member_id = :member"
                        + " order by n.name collate french, n.id")
                .with("member", member)
                .list(MyNetwork.class);
    }

    NetworkView view(NetworkId id, Viewer viewer) {
        var page = sql.statement("select presentation, members_shown_to, changed_at from network where id = :network")
                .with("network", id)
                .require(Page.class);
        var coordinators = sql.statement(NAMES, "and s.role = 'COORDINATOR' order by s.joined_at, s.id")
                .with("network", id)
                .list(MemberName.class);
        return new NetworkView(
                line(id),
                page.presentation(),
                page.membersShownTo(),
                coordinators,
                members(id, page.membersShownTo(), viewer),
                viewer.member().flatMap(member -> standing(id, member)).orElse(null),
                page.changedAt());
    }

    /** Members see each other; everyone else sees those with a public profile, where the network shows them. */
    private List<MemberName> members(NetworkId id, ShownTo shownTo, Viewer viewer) {
        var isInsider = viewer.may(NetworkAction.READ, id);
        if (!isInsider && shownTo == ShownTo.MEMBERS) {
            return List.of();
        }
        return sql.statement(
                        NAMES,
                        isInsider ? "" : "and m.public_profile",
                        "and s.role <> 'COORDINATOR' order by s.joined_at desc, s.id desc limit :most")
                .with("network", id)
                .with("most", NAMED)
                .list(MemberName.class);
    }

    private Optional<Standing> standing(NetworkId id, MemberId member) {
        return sql.statement("select state, role, since, reason from network_membership"
                        + " where network_id = :network and member_id = :member")
                .with("network", id)
                .with("member", member)
                .find(Standing.class);
    }
}
