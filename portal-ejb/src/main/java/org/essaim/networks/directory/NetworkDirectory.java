package org.essaim.networks.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.essaim.moderation.Removals;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.networks.ShownTo;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.Thing;

/** Who is in a network, as far as each wants to be seen by the viewer; and what the viewer shows there. */
@Stateless
@OpenTo(Caller.MEMBER)
public class NetworkDirectory {

    private static final String TABLES = "network_membership s join member m on m.id = s.member_id"
            + " left join network_card c on c.member_id = m.id";

    /** Whom the viewer is one of, and so which cards they see. */
    private enum Reach {
        /** Belongs to the network, and reads every name. */
        NETWORK("'NETWORKS', 'PORTAL', 'EVERYONE'"),
        PORTAL("'PORTAL', 'EVERYONE'"),
        ANYONE("'EVERYONE'");

        private final String audiences;

        Reach(String audiences) {
            this.audiences = audiences;
        }

        private String card() {
            return "coalesce(c.shown_to, 'NOBODY') in (" + audiences + ")";
        }

        /** Whether the viewer sees more of a member than the name. */
        String shown() {
            return "(" + card() + " or m.public_profile)";
        }

        /** Who looks after a network is named to its members alone. */
        String columns() {
            return "m.id, m.name, m.public_profile, "
                    + (this == NETWORK
                            ? "s.role"
                            : "case s.role when 'COORDINATOR' then s.role else 'MEMBER' end as role")
                    + ", " + told();
        }

        /** What is told of the member beside the name. */
        String told() {
            return shown()
                    + " as shown, array(select d.discipline from member_discipline d where d.member_id = m.id and "
                    + shown() + " order by 1) as disciplines,"
                    + " array(select l.level from member_level l where l.member_id = m.id and " + shown()
                    + " order by 1) as levels, case when " + shown() + " then m.academie_code end as academie,"
                    + " case when " + card() + " then c.town else '' end as town, case when " + card()
                    + " then c.helps else '' end as helps";
        }
    }

    private static final String OWN = "select m.id, m.name, m.public_profile, 'MEMBER' as role, " + Reach.NETWORK.told()
            + " from member m left join network_card c on c.member_id = m.id where m.id = :me";

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Removals removals;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /**
     * Active members of a network, by name: all of them for who is one, and for everyone else those who want to be seen, where
     * the network shows its members.
     *
     * @throws NotFoundException for one that is closed, which has no members any more
     */
    @OpenTo(Caller.EVERYONE)
    public Page<DirectoryLine> page(NetworkId network, DirectoryFilter filter, Slice slice) {
        var reach = reach(network);
        return ListReading.of(sql, reach.columns(), TABLES)
                .where("s.network_id = :network and s.state = 'ACTIVE' and not s.away and "
                        + (reach == Reach.NETWORK ? "true" : reach.shown()))
                .with("network", network)
                .words("strpos(m.name_words, :word) > 0", filter.text())
                .where(
                        reach.shown() + " and exists (select 1 from member_discipline f where f.member_id = m.id"
                                + " and f.discipline = any(:disciplines))",
                        "disciplines",
                        filter.disciplines())
                .where(
                        reach.shown() + " and exists (select 1 from member_level f where f.member_id = m.id"
                                + " and f.level = any(:levels))",
                        "levels",
                        filter.levels())
                .orderBy("m.name collate french, m.id")
                .page(slice, DirectoryLine.class);
    }

    private Reach reach(NetworkId network) {
        var shownTo = sql.statement("select members_shown_to from network where id = :id and state <> 'CLOSED'")
                .with("id", network)
                .find(ShownTo.class);
        if (shownTo.isPresent() && shownTo.get() == ShownTo.MEMBERS) {
            viewer.current().require(NetworkAction.READ, network);
        }
        if (shownTo.isEmpty()) {
            throw new NotFoundException("networks.problem.noDirectory");
        }
        if (viewer.current().may(NetworkAction.READ, network)) {
            return Reach.NETWORK;
        }
        return viewer.current().isSignedIn() ? Reach.PORTAL : Reach.ANYONE;
    }

    /** The viewer as the others of their networks see them. */
    public DirectoryLine mine() {
        return sql.statement(OWN).with("me", viewer.current().requireMember()).require(DirectoryLine.class);
    }

    /** What its form begins with. */
    public SaveCard card() {
        return sql.statement("select shown_to, town, helps from network_card where member_id = :me")
                .with("me", viewer.current().requireMember())
                .find(SaveCard.class)
                .orElse(new SaveCard(CardAudience.NOBODY, "", ""));
    }

    /**
     * Saves what the viewer shows.
     *
     * @throws InvalidException field by field, also for showing what moderation took away
     */
    public void save(SaveCard card) {
        Constraints.require(card);
        if (card.shownTo() != CardAudience.NOBODY) {
            requireShowable(card);
        }
        sql.statement("insert into network_card (member_id, shown_to, town, helps, changed_at)"
                        + " values (:me, :shown, :town, :helps, :now) on conflict (member_id) do update"
                        + " set shown_to = excluded.shown_to, town = excluded.town, helps = excluded.helps,"
                        + " removed_from = case when excluded.shown_to = 'NOBODY' and network_card.helps = excluded.helps"
                        + " and network_card.town = excluded.town then network_card.removed_from end,"
                        + " changed_at = excluded.changed_at")
                .with("me", viewer.current().requireMember())
                .with("shown", card.shownTo())
                .with("town", card.town())
                .with("helps", card.helps())
                .with("now", clock.instant())
                .run();
    }

    private void requireShowable(SaveCard card) {
        var thing = new Thing(CardReports.KIND, viewer.current().requireMember().value());
        removals.requireChanged(thing, card.saying(), "shownTo");
        if (card().shownTo() == CardAudience.NOBODY) {
            removals.shownAgain(thing);
        }
    }
}
