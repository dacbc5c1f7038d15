package org.essaim.cotraining.sheets;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.essaim.cotraining.CoTrainingId;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Sheets as the database has them. Asks nobody who is looking. */
@ApplicationScoped
class SheetRows {

    private static final String HEAD = "select h.id as half, g.id as co_training, g.network_id as network, n.slug,"
            + " n.name as network_name, coalesce(s.title, g.title) as title, g.state as co_training_state,"
            + " coalesce(s.starts_at, h.starts_at) as starts_at, coalesce(s.ends_at, h.ends_at) as ends_at,"
            + " coalesce(s.zone, g.zone) as zone, coalesce(s.place, h.place) as place, exists (select 1"
            + " from co_training_trainer c where c.co_training_id = g.id and c.member_id = :viewer"
            + " and c.state = 'ACCEPTED') as trains, s.id as sheet, s.state, s.closed_at from half_day h"
            + " join co_training g on g.id = h.co_training_id join network n on n.id = g.network_id"
            + " left join sign_in_sheet s on s.half_day_id = h.id where ";

    private static final String LINES =
            "select l.id, l.who as member, coalesce(nullif(l.name, ''), m.name, '') as name,"
                    + " l.joined, l.state, l.late, l.early, l.way, l.marked_at, l.amended from sign_in_now l"
                    + " left join member m on m.id = l.who where l.sheet_id = :sheet";

    private record Held(SheetState state, String secret) {}

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    static NotFoundException unknown() {
        return new NotFoundException("cotraining.problem.sheetUnknown");
    }

    /** @param viewer of whom it says whether they train */
    SheetHead head(HalfDayId half, Optional<MemberId> viewer) {
        return sql.statement(HEAD, "h.id = :half")
                .with("viewer", viewer.map(MemberId::value).orElse(0L))
                .with("half", half)
                .find(SheetHead.class)
                .orElseThrow(SheetRows::unknown);
    }

    /** That of any half-day of a co-training: of the co-training as a whole. */
    Optional<SheetHead> any(CoTrainingId id, MemberId viewer) {
        return sql.statement(HEAD, "g.id = :id order by h.starts_at, h.id limit 1")
                .with("viewer", viewer)
                .with("id", id)
                .find(SheetHead.class);
    }

    /** Half-days that begin before one moment and end after another, at which a member has a place and is not noted as present. */
    List<SheetHead> around(MemberId member, Instant from, Instant until) {
        return sql.statement(
                        HEAD,
                        "h.starts_at <= :until and h.ends_at > :from and g.state in ('CONFIRMED', 'RUNNING', 'DONE')"
                                + " and exists (select 1 from co_training_participant p where p.co_training_id = g.id"
                                + " and p.who = :viewer) and (s.id is null or s.state = 'OPEN') and not exists (select 1"
                                + " from sign_in_line l where l.sheet_id = s.id and l.member_id = :viewer"
                                + " and l.state = 'PRESENT') order by h.starts_at, h.id")
                .with("viewer", member)
                .with("from", from)
                .with("until", until)
                .list(SheetHead.class);
    }

    /** All half-days of a co-training, in order. */
    List<SheetSummary> summaries(CoTrainingId id) {
        return sql.statement("select h.id as half, coalesce(s.starts_at, h.starts_at) as starts_at,"
                        + " coalesce(s.ends_at, h.ends_at) as ends_at, coalesce(s.zone, g.zone) as zone,"
                        + " coalesce(s.place, h.place) as place, s.state,"
                        + " count(*) filter (where l.state = 'EXPECTED') as expected,"
                        + " count(*) filter (where l.state = 'PRESENT') as present,"
                        + " count(*) filter (where l.state = 'ABSENT') as absent,"
                        + " count(*) filter (where l.state = 'EXCUSED') as excused from half_day h"
                        + " join co_training g on g.id = h.co_training_id left join sign_in_sheet s"
                        + " on s.half_day_id = h.id left join sign_in_now l on l.sheet_id = s.id"
                        + " where g.id = :id group by h.id, s.id, g.id order by 2, h.id")
                .with("id", id)
                .list(SheetSummary.class);
    }

    /** Opens the sheet of a half-day, unless it is; who has a place stands on it from now on, and who has none does not. */
    void open(SheetHead head) {
        sql.statement("insert into sign_in_sheet (half_day_id, state, secret, opened_at)"
                        + " values (:half, 'OPEN', :secret, :now) on conflict do nothing")
                .with("half", head.half())
                .with("secret", UUID.randomUUID() + "." + UUID.randomUUID())
                .with("now", clock.instant())
                .run();
        sql.statement("with sheet as (select s.id from sign_in_sheet s where s.half_day_id = :half and s.state = 'OPEN'"
                        + " for share), gone as (delete from sign_in_line l using sheet where l.sheet_id = sheet.id"
                        + " and l.joined = 'LIST' and l.state = 'EXPECTED' and not exists (select 1"
                        + " from co_training_participant p where p.co_training_id = :id and p.who = l.member_id))"
                        + " insert into sign_in_line (sheet_id, member_id, joined, state) select sheet.id, p.who, 'LIST',"
                        + " 'EXPECTED' from sheet join co_training_participant p on p.co_training_id = :id"
                        + " where not exists (select 1 from sign_in_line l where l.sheet_id = sheet.id"
                        + " and l.member_id = p.who) order by p.who on conflict do nothing")
                .with("half", head.half())
                .with("id", head.coTraining())
                .run();
    }

    /** On a sheet, by name; whose name is forgotten comes last. */
    List<SheetLine> lines(long sheet) {
        return sql.statement(LINES, "order by coalesce(nullif(l.name, ''), m.name) collate french nulls last, l.id")
                .with("sheet", sheet)
                .list(SheetLine.class);
    }

    Optional<SheetLine> line(long sheet, long line) {
        return sql.statement(LINES, "and l.id = :line")
                .with("sheet", sheet)
                .with("line", line)
                .find(SheetLine.class);
    }

    Optional<SheetLine> line(long sheet, MemberId member) {
        return sql.statement(LINES, "and l.who = :member")
                .with("sheet", sheet)
                .with("member", member)
                .find(SheetLine.class);
    }

    /** Who has a place, as long as there is no sheet. */
    List<SheetLine> participants(CoTrainingId id) {
        return sql.statement("select cast(0 as bigint) as id, m.id as member, m.name, 'LIST' as joined,"
                        + " 'EXPECTED' as state, 0 as late, 0 as early, cast(null as text) as way,"
                        + " cast(null as timestamptz) as marked_at, false as amended from co_training_participant p"
                        + " join member m on m.id = p.who where p.co_training_id = :id"
                        + " order by m.name collate french, m.id")
                .with("id", id)
                .list(SheetLine.class);
    }

    boolean isParticipant(CoTrainingId id, MemberId member) {
        return sql.statement("select exists (select 1 from co_training_participant p where p.co_training_id = :id"
                        + " and p.who = :member)")
                .with("id", id)
                .with("member", member)
                .require(Boolean.class);
    }

    boolean isTrainer(CoTrainingId id, MemberId member) {
        return sql.statement("select exists (select 1 from co_training_trainer c where c.co_training_id = :id"
                        + " and c.member_id = :member and c.state = 'ACCEPTED')")
                .with("id", id)
                .with("member", member)
                .require(Boolean.class);
    }

    /** Names of who accepted to train, in the order they were asked. */
    List<String> trainers(CoTrainingId id) {
        return sql.statement("select m.name from co_training_trainer c join member m on m.id = c.member_id"
                        + " where c.co_training_id = :id and c.state = 'ACCEPTED' order by c.invited_at, m.id")
                .with("id", id)
                .list(String.class);
    }

    /**
     * An open sheet that nobody closes until the transaction ends; others may fill it meanwhile.
     *
     * @return what its codes come from
     * @throws RuleException when it was closed
     */
    String share(long sheet) {
        return require(sheet, "for share");
    }

    /**
     * An open sheet that nobody else touches until the transaction ends.
     *
     * @throws RuleException when it was closed
     */
    void hold(long sheet) {
        require(sheet, "for update");
    }

    private String require(long sheet, String lock) {
        var held = sql.statement("select state, secret from sign_in_sheet where id = :sheet", lock)
                .with("sheet", sheet)
                .require(Held.class);
        if (held.state() != SheetState.OPEN) {
            throw new RuleException("cotraining.problem.sheetClosed");
        }
        return held.secret();
    }

    /**
     * A closed sheet that nobody else amends until the transaction ends.
     *
     * @throws RuleException when it is open
     */
    void holdClosed(long sheet) {
        var held = sql.statement("select state, secret from sign_in_sheet where id = :sheet for update")
                .with("sheet", sheet)
                .require(Held.class);
        if (held.state() == SheetState.OPEN) {
            throw new RuleException("cotraining.problem.sheetOpen");
        }
    }

    void mark(long sheet, Tick tick, Marking way, MemberId by) {
        var isDecided = tick.state() != Presence.EXPECTED;
        var isPresent = tick.state() == Presence.PRESENT;
        sql.statement("update sign_in_line set state = :state, late = :late, early = :early, way = :way,"
                        + " marked_at = :now, marked_by = :by where sheet_id = :sheet and id = :line")
                .with("state", tick.state())
                .with("late", isPresent ? tick.late() : 0)
                .with("early", isPresent ? tick.early() : 0)
                .with("way", isDecided ? way : null)
                .with("now", isDecided ? clock.instant() : null)
                .with("by", isDecided ? by : null)
                .with("sheet", sheet)
                .with("line", tick.line())
                .run();
    }

    /** All who are expected are this. */
    void markRest(long sheet, Presence state, Marking way, MemberId by) {
        sql.statement("update sign_in_line set state = :state, way = :way, marked_at = :now, marked_by = :by"
                        + " where sheet_id = :sheet and state = 'EXPECTED'")
                .with("state", state)
                .with("way", way)
                .with("now", clock.instant())
                .with("by", by)
                .with("sheet", sheet)
                .run();
    }

    /** Somebody is in the room without a place. Gives whether they were not on the sheet. */
    boolean addPresent(long sheet, MemberId member, Marking way, MemberId by) {
        return sql.statement(
                                "insert into sign_in_line (sheet_id, member_id, joined, state, way, marked_at, marked_by)"
                                        + " values (:sheet, :member, 'DOOR', 'PRESENT', :way, :now, :by) on conflict do nothing")
                        .with("sheet", sheet)
                        .with("member", member)
                        .with("way", way)
                        .with("now", clock.instant())
                        .with("by", by)
                        .run()
                > 0;
    }

    /** Somebody was forgotten on a closed sheet: absent, until an entry says otherwise. Gives the line. */
    Optional<Long> addLater(long sheet, MemberId member, Marking way, MemberId by) {
        return sql.statement(
                        "insert into sign_in_line (sheet_id, member_id, name, joined, state, way, marked_at,"
                                + " marked_by, salt, seal, marker_seal) select :sheet, m.id, m.name, 'LATER', 'ABSENT', :way, :now,"
                                + " :by, x.salt,",
                        seal("x.salt", "m.id", "m.name") + ", " + seal("x.salt", "cast(:by as bigint)"),
                        "from member m cross join (select cast(gen_random_uuid() as text) as salt) x"
                                + " where m.id = :member on conflict do nothing returning id")
                .with("sheet", sheet)
                .with("way", way)
                .with("now", clock.instant())
                .with("by", by)
                .with("member", member)
                .find(Long.class);
    }

    /** It is closed: what it says of the half-day and of people is what it is now, for good. */
    void freeze(SheetHead head, Instant now, boolean subsidized) {
        sql.statement(
                        "update sign_in_line l set name = m.name, seal = ",
                        seal("l.salt", "m.id", "m.name"),
                        ", marker_seal = case when l.marked_by is null then '' else",
                        seal("l.salt", "l.marked_by"),
                        "end from member m where l.sheet_id = :sheet and m.id = l.member_id")
                .with("sheet", head.sheet())
                .run();
        sql.statement("update sign_in_sheet s set state = 'CLOSED', secret = '', title = g.title,"
                        + " starts_at = h.starts_at, ends_at = h.ends_at, zone = g.zone, place = h.place,"
                        + " closed_at = :now, subsidized = :subsidized from half_day h join co_training g"
                        + " on g.id = h.co_training_id where s.id = :sheet and h.id = s.half_day_id")
                .with("now", now)
                .with("subsidized", subsidized)
                .with("sheet", head.sheet())
                .run();
    }

    /** The fingerprint that {@link SheetSeal#of} makes, in SQL. */
    private static String seal(String... parts) {
        return "encode(sha256(convert_to(concat_ws(chr(10), " + String.join(", ", parts) + "), 'UTF8')), 'hex')";
    }

    void amended(long sheet) {
        sql.statement("update sign_in_sheet set state = 'AMENDED' where id = :sheet and state = 'CLOSED'")
                .with("sheet", sheet)
                .run();
    }

    List<SheetAmendment> amendments(long sheet) {
        return sql.statement("select e.number, coalesce(nullif(l.name, ''), '') as name, coalesce(m.name, '') as by,"
                        + " e.done_at, e.reason, e.from_state, e.from_late, e.from_early, e.to_state, e.to_late,"
                        + " e.to_early from sign_in_entry e join sign_in_line l on l.id = e.line_id left join member m"
                        + " on m.id = e.member_id where e.sheet_id = :sheet and e.kind = 'AMENDED' order by e.number")
                .with("sheet", sheet)
                .list(SheetAmendment.class);
    }

    /** How many of the other half-days have no closed sheet. */
    long openOthers(SheetHead head) {
        return sql.statement("select count(*) from half_day h left join sign_in_sheet s on s.half_day_id = h.id"
                        + " and s.state <> 'OPEN' where h.co_training_id = :id and h.id <> :half and s.id is null")
                .with("id", head.coTraining())
                .with("half", head.half())
                .require(Long.class);
    }

    /** How many were present at a half-day that is closed, or are so far on this sheet. */
    long attested(SheetHead head) {
        return sql.statement(
                        "select count(distinct l.who) from half_day h join sign_in_sheet s on s.half_day_id = h.id"
                                + " join sign_in_now l on l.sheet_id = s.id and l.state = 'PRESENT' where h.co_training_id = :id")
                .with("id", head.coTraining())
                .require(Long.class);
    }
}
