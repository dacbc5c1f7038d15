package org.essaim.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.essaim.identity.directory.MemberName;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkSights;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;

/** Meetings as pages and calendars show them. */
@ApplicationScoped
class MeetingReading {

    private static final String COLUMNS =
            "g.id, g.network_id as network, n.slug, n.name as network_name, g.title, g.mode,"
                    + " g.place, g.starts_at, g.ends_at, g.zone, g.seats,"
                    + " (select count(*) from meeting_guest c where c.meeting_id = g.id) as coming,"
                    + " g.shown_to, g.cancelled_at";

    private static final String TABLES = "meeting g join network n on n.id = g.network_id";

    /** A meeting with what only its page and calendars need. */
    record Whole(
            MeetingId id,
            String description,
            String link,
            String reason,
            int sequence,
            Instant changedAt,
            boolean open) {}

    /** A meeting that was planned, as news. */
    record Planned(
            MeetingId id,
            String slug,
            String title,
            String description,
            String place,
            Instant startsAt,
            String zone,
            Instant createdAt) {

        LocalDate day() {
            return LocalDate.ofInstant(startsAt, ZoneId.of(zone));
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Of one network, as the viewer may see them; those that are over come with the latest first. */
    Page<MeetingLine> page(MeetingFilter filter, Viewer viewer, Slice slice) {
        return reading(filter, viewer).page(slice, MeetingLine.class);
    }

    /** The next ones of a network that are not cancelled. */
    List<MeetingLine> next(NetworkId network, Viewer viewer, int most) {
        return reading(new MeetingFilter(network, false), viewer)
                .where("g.cancelled_at is null")
                .first(most, statement -> statement.list(MeetingLine.class));
    }

    /** The next ones of all networks that everyone may see and that are not cancelled. */
    List<MeetingLine> nextForEveryone(int most) {
        return ListReading.of(sql, COLUMNS, TABLES)
                .where("g.shown_to = 'EVERYONE' and g.cancelled_at is null and n.state in ('FORMING', 'ACTIVE')")
                .where("g.ends_at > :now")
                .with("now", clock.instant())
                .orderBy("g.starts_at, g.id")
                .first(most, statement -> statement.list(MeetingLine.class));
    }

    /** The next one of each network, of those that everyone may see and that are not cancelled. */
    List<MeetingLine> nextOfEach() {
        return sql.statement(
                        "select distinct on (g.network_id)",
                        COLUMNS,
                        "from",
                        TABLES,
                        "where g.shown_to = 'EVERYONE' and g.cancelled_at is null and n.state in ('FORMING', 'ACTIVE')"
                                + " and g.ends_at > :now order by g.network_id, g.starts_at, g.id")
                .with("now", clock.instant())
                .list(MeetingLine.class);
    }

    /** All of some networks that take place between two moments, cancelled ones too. */
    List<MeetingLine> between(List<NetworkId> networks, Instant from, Instant until) {
        return sql.statement(
                        "select",
                        COLUMNS,
                        "from",
                        TABLES,
                        "where g.network_id = any(:networks) and g.starts_at < :until and g.ends_at > :from"
                                + " order by g.starts_at, g.id")
                .withNumbers("networks", networks)
                .with("from", from)
                .with("until", until)
                .list(MeetingLine.class);
    }

    /** Those that everyone may see, what was planned last first. */
    List<Planned> newest(NetworkId network, int most) {
        return sql.statement("select g.id, n.slug, g.title, g.description, g.place, g.starts_at, g.zone, g.created_at"
                        + " from " + TABLES + " where g.network_id = :network and g.shown_to = 'EVERYONE'"
                        + " and g.cancelled_at is null order by g.created_at desc, g.id desc limit :most")
                .with("network", network)
                .with("most", most)
                .list(Planned.class);
    }

    private ListReading reading(MeetingFilter filter, Viewer viewer) {
        return ListReading.of(sql, COLUMNS, TABLES)
                .where("g.network_id = :network")
                .with("network", filter.network())
                .where(filter.past() ? "g.ends_at <= :now" : "g.ends_at > :now")
                .with("now", clock.instant())
                .where(NetworkSights.seen(viewer, filter.network(), "g.shown_to"))
                .orderBy(filter.past() ? "g.starts_at desc, g.id desc" : "g.starts_at, g.id");
    }

    /** To come, that a member comes to, and that are not cancelled. */
    List<MeetingLine> comingTo(MemberId member) {
        return sql.statement(
                        "select",
                        COLUMNS,
                        "from",
                        TABLES,
                        "join meeting_guest me on me.meeting_id = g.id and me.member_id = :member"
                                + " where g.ends_at > :now and g.cancelled_at is null order by g.starts_at, g.id")
                .with("member", member)
                .with("now", clock.instant())
                .list(MeetingLine.class);
    }

    /** All that a member comes or came to, that end after a moment. */
    List<MeetingLine> of(MemberId member, Instant after) {
        return sql.statement(
                        "select",
                        COLUMNS,
                        "from",
                        TABLES,
                        "join meeting_guest me on me.meeting_id = g.id and me.member_id = :member"
                                + " where g.ends_at > :after order by g.starts_at, g.id")
                .with("member", member)
                .with("after", after)
                .list(MeetingLine.class);
    }

    /** All of a network that the viewer may see and that end after a moment. */
    List<MeetingLine> of(NetworkId network, Viewer viewer, Instant after) {
        return sql.statement(
                        "select",
                        COLUMNS,
                        "from",
                        TABLES,
                        "where g.network_id = :network and g.ends_at > :after and",
                        NetworkSights.seen(viewer, network, "g.shown_to"),
                        "order by g.starts_at, g.id")
                .with("network", network)
                .with("after", after)
                .list(MeetingLine.class);
    }

    /**
     * A meeting that the viewer may see.
     *
     * @throws NotFoundException when there is none, or none for the viewer
     */
    MeetingLine require(MeetingId id, Viewer viewer) {
        return find(id).filter(line -> NetworkSights.isSeen(viewer, line.network(), line.shownTo()))
                .orElseThrow(MeetingReading::unknown);
    }

    private Optional<MeetingLine> find(MeetingId id) {
        return sql.statement("select", COLUMNS, "from", TABLES, "where g.id = :id")
                .with("id", id)
                .find(MeetingLine.class);
    }

    /** What pages of one meeting show beside its line; for meetings that were found before. */
    List<Whole> whole(List<MeetingId> ids) {
        return sql.statement("select g.id, g.description, g.link, g.reason, g.sequence, g.changed_at,"
                        + " n.state in ('FORMING', 'ACTIVE') as open from " + TABLES + " where g.id = any(:ids)")
                .withNumbers("ids", ids)
                .list(Whole.class);
    }

    boolean comes(MeetingId id, MemberId member) {
        return sql.statement("select meeting_id from meeting_guest where meeting_id = :id and member_id = :member")
                .with("id", id)
                .with("member", member)
                .find(Long.class)
                .isPresent();
    }

    /** Who comes, in the order of their coming. */
    List<MemberName> guests(MeetingId id) {
        return sql.statement("select m.id, m.name, m.public_profile as has_public_page from meeting_guest c"
                        + " join member m on m.id = c.member_id where c.meeting_id = :id order by c.since, m.id")
                .with("id", id)
                .list(MemberName.class);
    }

    static NotFoundException unknown() {
        return new NotFoundException("meetings.problem.unknown");
    }
}
