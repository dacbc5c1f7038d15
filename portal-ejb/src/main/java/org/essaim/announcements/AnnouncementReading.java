package org.essaim.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.essaim.identity.directory.MemberName;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkSights;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;

/** Announcements as pages show them. */
@ApplicationScoped
class AnnouncementReading {

    private static final String COLUMNS = "a.id, a.network_id as network, n.slug, n.name as network_name, a.title,"
            + " case when a.state = 'WITHDRAWN' then '' else left(a.text, 600) end as beginning, a.state, a.shown_to, a.due_at, a.published_at, a.corrected_at";

    private static final String TABLES = "announcement a join network n on n.id = a.network_id";

    private static final String NEWEST = "a.published_at desc, a.id desc";

    private record Whole(String text, String reason, Optional<MemberId> id, String name, boolean hasPublicPage) {}

    @Inject
    private AnnouncementFiles files;

    @Inject
    private Sql sql;

    /** Of a network: what the viewer may see, the newest first; before these what who runs it has not sent yet. */
    Page<AnnouncementLine> page(NetworkId network, Viewer viewer, Slice slice) {
        var all = ListReading.of(sql, COLUMNS, TABLES)
                .where("a.network_id = :network")
                .with("network", network);
        if (viewer.may(NetworkAction.RUN, network)) {
            return all.orderBy(
                            "a.state in ('DRAFT', 'SCHEDULED') desc, coalesce(a.published_at, a.due_at, a.changed_at)"
                                    + " desc, a.id desc")
                    .page(slice, AnnouncementLine.class);
        }
        return seenBy(viewer, network, all).orderBy(NEWEST).page(slice, AnnouncementLine.class);
    }

    /** The last ones that are published. */
    List<AnnouncementLine> last(NetworkId network, Viewer viewer, int most) {
        var all = ListReading.of(sql, COLUMNS, TABLES)
                .where("a.network_id = :network")
                .with("network", network);
        return seenBy(viewer, network, all)
                .orderBy(NEWEST)
                .first(most, statement -> statement.list(AnnouncementLine.class));
    }

    private static ListReading seenBy(Viewer viewer, NetworkId network, ListReading all) {
        return all.where("a.state = 'PUBLISHED'").where(NetworkSights.seen(viewer, network, "a.shown_to"));
    }

    /** The last ones of the networks to which a member belongs. */
    List<AnnouncementLine> lastFor(MemberId member, int most) {
        return ListReading.of(
                        sql,
                        COLUMNS,
                        TABLES + " join network_membership s on s.network_id = a.network_id and s.member_id = :member"
                                + " and s.state = 'ACTIVE' and not s.away")
                .with("member", member)
                .where("a.state = 'PUBLISHED'")
                .orderBy(NEWEST)
                .first(most, statement -> statement.list(AnnouncementLine.class));
    }

    /**
     * One that the viewer may see.
     *
     * @throws org.essaim.shared.problem.NotFoundException when there is none, or none for the viewer
     */
    AnnouncementLine require(AnnouncementId id, Viewer viewer) {
        return find(id).filter(line -> isSeen(line, viewer)).orElseThrow(Announcements::unknown);
    }

    Optional<AnnouncementLine> find(AnnouncementId id) {
        return sql.statement("select", COLUMNS, "from", TABLES, "where a.id = :id")
                .with("id", id)
                .find(AnnouncementLine.class);
    }

    private static boolean isSeen(AnnouncementLine line, Viewer viewer) {
        if (line.isToCome()) {
            return viewer.may(NetworkAction.RUN, line.network());
        }
        return NetworkSights.isSeen(viewer, line.network(), line.shownTo());
    }

    AnnouncementView view(AnnouncementId id, Viewer viewer) {
        var line = require(id, viewer);
        var whole = sql.statement("select a.text, a.reason, m.id, coalesce(m.name, '') as name,"
                        + " coalesce(m.public_profile, false) as has_public_page"
                        + " from announcement a left join member m on m.id = a.author_id where a.id = :id")
                .with("id", id)
                .require(Whole.class);
        var runs = viewer.may(NetworkAction.RUN, line.network());
        return new AnnouncementView(
                line,
                line.isWithdrawn() && !runs ? "" : whole.text(),
                whole.reason(),
                whole.id()
                        .map(author -> new MemberName(author, whole.name(), whole.hasPublicPage()))
                        .orElse(null),
                line.isWithdrawn() ? List.of() : files.of(id),
                runs);
    }

    /** Whether the viewer may fetch the files of one: with what they read of it. */
    boolean showsFiles(AnnouncementId id, Viewer viewer) {
        return find(id).filter(line -> !line.isWithdrawn() && isSeen(line, viewer))
                .isPresent();
    }
}
