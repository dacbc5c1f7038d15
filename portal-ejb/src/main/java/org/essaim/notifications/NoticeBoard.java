package org.essaim.notifications;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.identity.directory.MemberDirectory;
import org.essaim.identity.directory.MemberName;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/** What the viewer was told on the site: nobody else's, and nothing that the viewer may no longer see. */
@Stateless
@OpenTo(Caller.MEMBER)
public class NoticeBoard {

    /** Beyond this many, nobody counts. */
    public static final int MOST = 99;

    /** Where its rows are looked for: by the thing or the person, so that nobody's count reads what others are told. */
    private static final String TOLD = "(select distinct notice_id from notice_told where member_id = :me) w"
            + " join notice n on n.id = w.notice_id"
            + " left join notice_read r on r.notice_id = n.id and r.member_id = :me";

    private static final String SHOWN = "not exists (select 1 from notice_choice c where c.member_id = :me"
            + " and c.topic = n.topic and c.kind = '' and not c.site)";

    private record Row(
            NoticeId id,
            String topic,
            String sentence,
            String aboutKind,
            long aboutId,
            Optional<Long> actorId,
            List<String> words,
            Instant happenedAt,
            boolean read) {

        Thing about() {
            return new Thing(aboutKind, aboutId);
        }
    }

    @Inject
    private KnownThings things;

    @Inject
    private MemberDirectory directory;

    @Inject
    private Sentences sentences;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** How much is unread, at most {@value #MOST}; in one statement. */
    public int unread() {
        return sql.statement(
                        "select count(*) from (select 1 from",
                        TOLD,
                        "where r.read_at is null and",
                        SHOWN,
                        "limit :most) counted")
                .with("me", me())
                .with("most", MOST)
                .require(Integer.class);
    }

    /**
     * The newest first. What the viewer may no longer see is left out, and counts as read.
     *
     * @param unread only what was not read
     */
    public Page<NoticeLine> mine(boolean unread, Slice slice) {
        var list = ListReading.of(
                        sql,
                        "n.id, n.topic, n.sentence, n.about_kind, n.about_id, n.actor_id, n.words, n.happened_at,"
                                + " r.read_at is not null as read",
                        TOLD)
                .where(SHOWN)
                .with("me", me());
        var page = (unread ? list.where("r.read_at is null") : list)
                .orderBy("n.id desc")
                .page(slice, Row.class);
        var seen = seen(page.items());
        page.items().stream()
                .filter(row -> !row.read() && !seen.contains(row.about()))
                .forEach(row -> read(row.id()));
        var names = names(page.items());
        var shown = page.items().stream()
                .filter(row -> seen.contains(row.about()))
                .map(row -> line(row, row.actorId().map(names::get).orElse("")))
                .toList();
        return new Page<>(shown, page.total(), page.number(), page.size());
    }

    /**
     * Marks it as read; gives where it leads.
     *
     * @throws NotFoundException for what the viewer was not told, or may no longer see
     */
    public String open(NoticeId id) {
        var found = sql.statement(
                        "select n.id, n.topic, n.sentence, n.about_kind, n.about_id, n.actor_id, n.words, n.happened_at,"
                                + " r.read_at is not null as read from",
                        TOLD,
                        "where n.id = :id")
                .with("me", me())
                .with("id", id)
                .list(Row.class);
        if (seen(found).isEmpty()) {
            throw new NotFoundException("notifications.problem.unknown");
        }
        read(id);
        return sql.statement("select path from notice where id = :id")
                .with("id", id)
                .require(String.class);
    }

    /** Everything until now counts as read. */
    public void readAll() {
        sql.statement(
                        "insert into notice_read (notice_id, member_id, read_at) select n.id, :me, :now from",
                        TOLD,
                        "where r.read_at is null on conflict do nothing")
                .with("me", me())
                .with("now", clock.instant())
                .run();
    }

    private void read(NoticeId id) {
        sql.statement("insert into notice_read (notice_id, member_id, read_at) values (:id, :me, :now)"
                        + " on conflict do nothing")
                .with("id", id)
                .with("me", me())
                .with("now", clock.instant())
                .run();
    }

    private Set<Thing> seen(List<Row> rows) {
        var asked = rows.stream().map(row -> new Sight(me(), row.about())).toList();
        return things.seen(asked).stream().map(Sight::thing).collect(Collectors.toSet());
    }

    private Map<Long, String> names(List<Row> rows) {
        var ids = rows.stream()
                .flatMap(row -> row.actorId().stream())
                .map(MemberId::new)
                .collect(Collectors.toSet());
        return directory.names(ids).values().stream()
                .collect(Collectors.toMap(name -> name.id().value(), MemberName::name));
    }

    private NoticeLine line(Row row, String who) {
        var language = viewer.current().locale();
        var words = sentences.told(language, row.sentence(), row.words(), who);
        return new NoticeLine(row.id(), words, sentences.topic(language, row.topic()), row.happenedAt(), row.read());
    }

    private MemberId me() {
        return viewer.current().requireMember();
    }
}
