package org.essaim.networks.directory;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;

/** Who is in a network, for those who are; and what the viewer shows there. */
@Stateless
@OpenTo(Caller.MEMBER)
public class NetworkDirectory {

    /** Whether the others see more than the name. */
    private static final String SHOWN = "(coalesce(c.shown, false) or m.public_profile)";

    private static final String COLUMNS = "m.id, m.name, m.public_profile, s.role, " + SHOWN + " as shown,"
            + " array(select d.discipline from member_discipline d where d.member_id = m.id and " + SHOWN
            + " order by 1) as disciplines,"
            + " array(select l.level from member_level l where l.member_id = m.id and " + SHOWN
            + " order by 1) as levels,"
            + " case when " + SHOWN + " then m.academie_code end as academie,"
            + " case when c.shown then c.town else '' end as town, case when c.shown then c.helps else '' end as helps";

    private static final String TABLES = "network_membership s join member m on m.id = s.member_id"
            + " left join network_card c on c.member_id = m.id";

    private static final String OWN = "select m.id, m.name, m.public_profile, 'MEMBER' as role, "
            + COLUMNS.substring(COLUMNS.indexOf(SHOWN))
            + " from member m left join network_card c on c.member_id = m.id where m.id = :me";

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /**
     * Active members of a network, by name.
     *
     * @throws NotFoundException for one that is closed, which has no members any more
     */
    public Page<DirectoryLine> page(NetworkId network, DirectoryFilter filter, Slice slice) {
        viewer.current().require(NetworkAction.READ, network);
        requireNotClosed(network);
        return ListReading.of(sql, COLUMNS, TABLES)
                .where("s.network_id = :network and s.state = 'ACTIVE' and not s.away")
                .with("network", network)
                .words("strpos(m.name_words, :word) > 0", filter.text())
                .where(
                        SHOWN + " and exists (select 1 from member_discipline f where f.member_id = m.id"
                                + " and f.discipline = any(:disciplines))",
                        "disciplines",
                        filter.disciplines())
                .where(
                        SHOWN + " and exists (select 1 from member_level f where f.member_id = m.id"
                                + " and f.level = any(:levels))",
                        "levels",
                        filter.levels())
                .orderBy("m.name collate french, m.id")
                .page(slice, DirectoryLine.class);
    }

    private void requireNotClosed(NetworkId network) {
        var open = sql.statement("select id from network where id = :id and state <> 'CLOSED'")
                .with("id", network)
                .find(Long.class);
        if (open.isEmpty()) {
            throw new NotFoundException("networks.problem.noDirectory");
        }
    }

    /** The viewer as the others of their networks see them. */
    public DirectoryLine mine() {
        return sql.statement(OWN).with("me", viewer.current().requireMember()).require(DirectoryLine.class);
    }

    /** What its form begins with. */
    public SaveCard card() {
        return sql.statement("select shown, town, helps from network_card where member_id = :me")
                .with("me", viewer.current().requireMember())
                .find(SaveCard.class)
                .orElse(new SaveCard(false, "", ""));
    }

    /** Saves what the viewer shows. */
    public void save(SaveCard card) {
        Constraints.require(card);
        sql.statement("insert into network_card (member_id, shown, town, helps, changed_at)"
                        + " values (:me, :shown, :town, :helps, :now) on conflict (member_id) do update"
                        + " set shown = excluded.shown, town = excluded.town, helps = excluded.helps,"
                        + " changed_at = excluded.changed_at")
                .with("me", viewer.current().requireMember())
                .with("shown", card.shown())
                .with("town", card.town())
                .with("helps", card.helps())
                .with("now", clock.instant())
                .run();
    }
}
