package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.notifications.NoticeAccounts.Progress;
import org.essaim.notifications.NoticeAccounts.Told;
import org.essaim.shared.sql.Sql;

/** How far the letters of many news are, counted. Asks nobody who is looking. */
@ApplicationScoped
public class NoticeTallies {

    /**
     * Letters of one, by how far they are.
     *
     * @param ended of those who had one, how many have ended such letters since
     */
    public record NoticeTally(long sent, long waiting, long inDigest, long failed, long ended) {

        public static final NoticeTally NONE = new NoticeTally(0, 0, 0, 0, 0);

        public NoticeTally plus(NoticeTally other) {
            return new NoticeTally(
                    sent + other.sent,
                    waiting + other.waiting,
                    inDigest + other.inDigest,
                    failed + other.failed,
                    ended + other.ended);
        }
    }

    private record Row(NoticeId id, long sent, long waiting, long failed, boolean undecided) {}

    @Inject
    private NoticeAccounts accounts;

    @Inject
    private Sql sql;

    /**
     * Of news of one topic, followed with one thing. What still waits to be decided is decided member by member, as it would
     * be now; all others cost one statement.
     */
    public Map<NoticeId, NoticeTally> of(Collection<NoticeId> notices, Topic topic, Thing thing) {
        var tallies = new HashMap<NoticeId, NoticeTally>();
        for (var row : rows(notices)) {
            var ended = accounts.endedSince(row.id(), topic, thing).size();
            tallies.put(
                    row.id(),
                    row.undecided()
                            ? tally(accounts.of(row.id()), ended)
                            : new NoticeTally(row.sent(), row.waiting(), 0, row.failed(), ended));
        }
        return tallies;
    }

    private List<Row> rows(Collection<NoticeId> notices) {
        return sql.statement("select n.id, count(b.sent_at) as sent,"
                        + " count(*) filter (where b.sent_at is null and b.gave_up_at is null and b.id is not null) as waiting,"
                        + " count(*) filter (where b.sent_at is null and b.gave_up_at is not null) as failed,"
                        + " exists (select 1 from notice_letter l where l.notice_id = n.id) as undecided"
                        + " from notice n left join notice_outcome o on o.notice_id = n.id"
                        + " left join mail_outbox b on b.id = o.letter_id where n.id = any(:ids) group by n.id")
                .withNumbers("ids", notices.stream().map(NoticeId::value).toList())
                .list(Row.class);
    }

    private static NoticeTally tally(List<Told> all, long ended) {
        return new NoticeTally(
                count(all, Progress.SENT),
                count(all, Progress.WAITING),
                count(all, Progress.IN_DIGEST),
                count(all, Progress.FAILED),
                ended);
    }

    private static long count(List<Told> all, Progress progress) {
        return all.stream().filter(each -> each.progress() == progress).count();
    }
}
