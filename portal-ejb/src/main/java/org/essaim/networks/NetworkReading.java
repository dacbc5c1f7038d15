package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.essaim.identity.directory.MemberName;
import org.essaim.networks.NetworkView.Standing;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;

/** Networks as pages show them, for all rooms of networks. Asks nobody who is looking. */
@ApplicationScoped
public class NetworkReading {

    /** Most members that a page names. */
    private static final int NAMED = 60;

    /** Columns of a {@link NetworkLine}, of the table {@code network n}. */
    public static final String LINE = "n.id, n.slug, n.name, n.academie_code as academie, n.area, n.state, n.joining,"
            + " coalesce(n.members_when_closed, (select count(*) from network_membership c where c.network_id = n.id"
            + " and c.state = 'ACTIVE' and not c.away)) as members, n.coordinators, n.state_since as since";

    /** Coordinators first, the longest first; of the others those whom the viewer may see named, the newest first. */
    private static final String NAMES = "select m.id, m.name, m.public_profile as has_public_page,"
            + " s.role = 'COORDINATOR' as coordinates"
            + " from network_membership s join member m on m.id = s.member_id"
            + " where s.network_id = :network and s.state = 'ACTIVE' and not s.away"
            + " and (s.role = 'COORDINATOR' or :inside or :shown and m.public_profile)"
            + " order by coordinates desc, case when s.role = 'COORDINATOR' then s.joined_at end,"
            + " s.joined_at desc, s.id desc limit :most";

    private record Head(
            NetworkId id,
            String slug,
            String name,
            String academie,
            String area,
            NetworkState state,
            Joining joining,
            long members,
            long coordinators,
            Instant since,
            String presentation,
            ShownTo membersShownTo,
            Instant changedAt,
            MembershipState standingState,
            NetworkRole standingRole,
            Instant standingSince,
            String standingReason) {

        /** Where the viewer stands; null for who never belonged to it. */
        Standing standing() {
            return standingState == null
                    ? null
                    : new Standing(standingState, standingRole, standingSince, standingReason);
        }

        NetworkLine line() {
            return new NetworkLine(id, slug, name, academie, area, state, joining, members, coordinators, since);
        }
    }

    private record Named(MemberId id, String name, boolean hasPublicPage, boolean coordinates) {

        MemberName member() {
            return new MemberName(id, name, hasPublicPage);
        }
    }

    @Inject
    private Sql sql;

    /** Every network, by name. */
    public List<NetworkLine> all() {
        return sql.statement("select", LINE, "from network n order by n.name collate french, n.id")
                .list(NetworkLine.class);
    }

    /** Of one académie, by name. */
    public List<NetworkLine> in(String academie) {
        return sql.statement(
                        "select",
                        LINE,
                        "from network n where n.academie_code = :academie order by n.name collate french, n.id")
                .with("academie", academie)
                .list(NetworkLine.class);
    }

    public NetworkLine line(NetworkId network) {
        return sql.statement("select", LINE, "from network n where n.id = :network")
                .with("network", network)
                .find(NetworkLine.class)
                .orElseThrow(NetworkReading::unknown);
    }

    NetworkPlate plate(String slug) {
        return sql.statement(
                        "select id, slug, name, state in ('FORMING', 'ACTIVE') as open from network where slug = :slug")
                .with("slug", slug)
                .find(NetworkPlate.class)
                .orElseThrow(NetworkReading::unknown);
    }

    /** Where a member belongs, belonged or asked to be, by name. */
    public List<MyNetwork> of(MemberId member) {
        return sql.statement("select n.id, n.slug, n.name, n.state as network_state, s.state, s.role, s.since,"
                        + " s.joined_at is not null as joined from network_membership s join network n on n.id = s.network_id where s.member_id = :member"
                        + " order by n.name collate french, n.id")
                .with("member", member)
                .list(MyNetwork.class);
    }

    /** In two statements. */
    NetworkView view(NetworkId id, Viewer viewer) {
        var head = sql.statement(
                        "select",
                        LINE,
                        ", n.presentation, n.members_shown_to, n.changed_at, o.state as standing_state,"
                                + " o.role as standing_role, o.since as standing_since, o.reason as standing_reason"
                                + " from network n left join network_membership o on o.network_id = n.id"
                                + " and o.member_id = cast(:viewer as bigint) where n.id = :id")
                .with("id", id)
                .with("viewer", viewer.member())
                .require(Head.class);
        var named = named(id, head.membersShownTo(), viewer);
        return new NetworkView(
                head.line(),
                head.presentation(),
                head.membersShownTo(),
                named.stream().filter(Named::coordinates).map(Named::member).toList(),
                named.stream()
                        .filter(each -> !each.coordinates())
                        .map(Named::member)
                        .toList(),
                head.standing(),
                head.changedAt());
    }

    /** Members see each other; everyone else sees those with a public profile, where the network shows them. */
    private List<Named> named(NetworkId id, ShownTo shownTo, Viewer viewer) {
        return sql.statement(NAMES)
                .with("network", id)
                .with("inside", viewer.may(NetworkAction.READ, id))
                .with("shown", shownTo == ShownTo.EVERYONE)
                .with("most", NAMED)
                .list(Named.class);
    }

    /** There is no such network. */
    public static NotFoundException unknown() {
        return new NotFoundException("networks.problem.unknown");
    }
}
