package org.essaim.notifications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** The rows of letters that wait. */
@ApplicationScoped
class WaitingRows {

    private static final String COLUMNS = "l.notice_id, l.member_id, n.topic, n.sentence, n.about_kind, n.about_id,"
            + " n.actor_id, n.words, n.path, n.template, n.placeholders, n.happened_at,"
            + " array(select w.kind || ' ' || w.thing_id from notice_told w"
            + "  where w.notice_id = l.notice_id and w.member_id = l.member_id) as ways,"
            + " exists (select 1 from notice_read r"
            + "  where r.notice_id = l.notice_id and r.member_id = l.member_id) as read";

    private static final String DUE = "select " + COLUMNS + " from notice_letter l join notice n on n.id = l.notice_id"
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

    /** Whether this member is ours until the transaction ends. */
    boolean claim(MemberId member) {
        return sql.statement("select pg_try_advisory_xact_lock(hashtextextended('notices of ' || :member, 0))")
                .with("member", member.toString())
                .require(Boolean.class);
    }

    /** All for whom this notice waits, due or not. */
    List<Waiting> waiting(long notice) {
        return sql.statement(
                        "select",
                        COLUMNS,
                        "from notice_letter l join notice n on n.id = l.notice_id where n.id = :notice"
                                + " order by l.member_id")
                .with("notice", notice)
                .list(Waiting.class);
    }

    /** All who are told this notice, as if it waited for each. */
    List<Waiting> told(long notice) {
        return sql.statement(
                        "select",
                        COLUMNS,
                        "from (select distinct t.notice_id, t.member_id from notice_told t where t.notice_id = :notice) l"
                                + " join notice n on n.id = l.notice_id order by l.member_id")
                .with("notice", notice)
                .list(Waiting.class);
    }

    /** Somebody whose letters cannot be written: they wait longer each time, and nobody waits for them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void failed(MemberId member, Instant now) {
        sql.statement("update notice_letter set failures = failures + 1,"
                        + " due_at = cast(:now as timestamptz) + make_interval(mins => least(720, 1 << least(failures, 10)))"
                        + " where member_id = :member and due_at <= :now")
                .with("member", member)
                .with("now", now)
                .run();
    }

    /** Members for whom something is due, the first of them, whoever works for them. */
    List<MemberId> dueMembers(int most, Instant now) {
        return sql.statement("select distinct member_id from notice_letter where due_at <= :now"
                        + " order by member_id limit :most")
                .with("now", now)
                .with("most", most)
                .list(MemberId.class);
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

    /**
     * News that wait no more for a letter.
     *
     * @param letter its number in the outbox; 0 where none was written
     */
    record Done(Waiting news, LetterFate fate, long letter) {}

    /** These letters wait no more; what only letters needed goes with the last one. */
    void done(Collection<Done> told, Instant now) {
        if (told.isEmpty()) {
            return;
        }
        var notices = told.stream().map(each -> each.news().noticeId()).toList();
        var members = told.stream().map(each -> each.news().memberId()).toList();
        sql.statement("insert into notice_outcome (notice_id, member_id, fate, letter_id, decided_at)"
                        + " select d.notice_id, d.member_id, d.fate, nullif(d.letter_id, 0), cast(:now as timestamptz)"
                        + " from (select unnest(:notices) as notice_id, unnest(:members) as member_id,"
                        + " unnest(:fates) as fate, unnest(:letters) as letter_id) d"
                        + " join notice n on n.id = d.notice_id and n.accounted on conflict do nothing")
                .withNumbers("notices", notices)
                .withNumbers("members", members)
                .withTexts("fates", told.stream().map(Done::fate).toList())
                .withNumbers("letters", told.stream().map(Done::letter).toList())
                .with("now", now)
                .run();
        sql.statement("delete from notice_letter l using (select unnest(:members) as member_id, unnest(:notices) as"
                        + " notice_id) d where l.member_id = d.member_id and l.notice_id = d.notice_id")
                .withNumbers("members", members)
                .withNumbers("notices", notices)
                .run();
        sql.statement("update notice set placeholders = null where id in (select n.id from notice n"
                        + " where n.id = any(:notices) and n.placeholders is not null"
                        + " and not exists (select 1 from notice_letter l where l.notice_id = n.id)"
                        + " for update of n skip locked)")
                .withNumbers("notices", Set.copyOf(notices))
                .run();
    }

    /** What only letters needed goes where two batches ended the last two of them at once, and neither saw the other. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void forgetSpent() {
        sql.statement("update notice n set placeholders = null where n.placeholders is not null"
                        + " and not exists (select 1 from notice_letter l where l.notice_id = n.id)")
                .run();
    }

    /** For which of these members the digest of their day is still to be written; it then is ours. */
    Set<MemberId> takeDigests(Map<MemberId, LocalDate> days) {
        if (days.isEmpty()) {
            return Set.of();
        }
        var members = List.copyOf(days.keySet());
        return Set.copyOf(
                sql.statement("insert into notice_reader (member_id, digest_on) select d.member_id, cast(d.day as date)"
                                + " from (select unnest(:members) as member_id, unnest(:days) as day) d order by 1"
                                + " on conflict (member_id) do update set digest_on = excluded.digest_on"
                                + " where notice_reader.digest_on is null or notice_reader.digest_on < excluded.digest_on"
                                + " returning member_id")
                        .withNumbers("members", members)
                        .withTexts(
                                "days",
                                members.stream()
                                        .map(member -> days.get(member).toString())
                                        .toList())
                        .list(MemberId.class));
    }
}
