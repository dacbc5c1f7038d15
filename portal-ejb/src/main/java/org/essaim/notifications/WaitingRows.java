package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** The rows of letters that wait. */
@ApplicationScoped
class WaitingRows {

    private static final String DUE = "select l.notice_id, l.member_id, n.topic, n.sentence, n.about_kind, n.about_id,"
            + " n.actor_id, n.words, n.path, n.template, n.placeholders, n.happened_at,"
            + " array(select w.kind || ' ' || w.thing_id from notice_told w"
            + "  where w.notice_id = l.notice_id and w.member_id = l.member_id) as ways,"
            + " exists (select 1 from notice_read r"
            + "  where r.notice_id = l.notice_id and r.member_id = l.member_id) as read"
            + " from notice_letter l join notice n on n.id = l.notice_id"
            + " where l.member_id = any(:members) and l.due_at <= :now";

    @Inject
    private Sql sql;

    /** Some of the members for whom something is due, ours until the transaction ends; of others' members none. */
    List<MemberId> claim(int most, Instant now) {
        return sql.statement(
                        "select member_id from (select distinct member_id from notice_letter where due_at <= :now"
                                + " order by member_id limit :looked) due"
                                + " where pg_try_advisory_xact_lock(hashtextextended('notices of ' || member_id, 0)) limit :most")
                .with("now", now)
                .with("looked", 4 * most)
                .with("most", most)
                .list(MemberId.class);
    }

    /** What is due for these members, in the order in which it happened. */
    List<Waiting> due(Collection<MemberId> members, Instant now) {
        return sql.statement(DUE, "order by l.member_id, n.id")
                .withNumbers("members", members)
                .with("now", now)
                .list(Waiting.class);
    }

    /** Of what is due for these members, this alone. */
    List<Waiting> due(Collection<MemberId> members, Instant now, long notice) {
        return sql.statement(DUE, "and n.id = :notice order by l.member_id")
                .withNumbers("members", members)
                .with("now", now)
                .with("notice", notice)
                .list(Waiting.class);
    }

    /** They wait until then. */
    void putOff(Collection<Waiting> later, Instant due) {
        sql.statement("update notice_letter l set due_at = :due from (select unnest(:members) as member_id,"
                        + " unnest(:notices) as notice_id) d"
                        + " where l.member_id = d.member_id and l.notice_id = d.notice_id")
                .with("due", due)
                .withNumbers("members", later.stream().map(Waiting::memberId).toList())
                .withNumbers("notices", later.stream().map(Waiting::noticeId).toList())
                .run();
    }

    /** These letters wait no more; what only letters needed goes with the last one. */
    void done(Collection<Waiting> told) {
        var notices = told.stream().map(Waiting::noticeId).toList();
        sql.statement("delete from notice_letter l using (select unnest(:members) as member_id, unnest(:notices) as"
                        + " notice_id) d where l.member_id = d.member_id and l.notice_id = d.notice_id")
                .withNumbers("members", told.stream().map(Waiting::memberId).toList())
                .withNumbers("notices", notices)
                .run();
        sql.statement("update notice set placeholders = null where id in (select n.id from notice n"
                        + " where n.id = any(:notices) and n.placeholders is not null"
                        + " and not exists (select 1 from notice_letter l where l.notice_id = n.id)"
                        + " for update of n skip locked)")
                .withNumbers("notices", notices)
                .run();
    }

    /** Whether the digest of this day is still to be written; it then is ours. */
    boolean takeDigest(MemberId member, LocalDate day) {
        return sql.statement(
                                "insert into notice_reader (member_id, digest_on) values (:member, :day)"
                                        + " on conflict (member_id) do update set digest_on = excluded.digest_on"
                                        + " where notice_reader.digest_on is null or notice_reader.digest_on < excluded.digest_on")
                        .with("member", member)
                        .with("day", day)
                        .run()
                == 1;
    }
}
