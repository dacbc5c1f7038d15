package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.DatabaseRefusal;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/**
 * Registrations as rows, and the times at which people have a place. Seats are changed before the row of who has them, by
 * everybody in this order. Asks nobody who is looking.
 */
@ApplicationScoped
class Registrations {

    /** With what seats know of a registration {@code r}: its pool {@code p}, booking {@code b} and entry {@code e}. */
    static final String TABLES = "co_training_registration r left join seat_pool p on p.thing_kind = 'cotraining'"
            + " and p.thing_id = r.co_training_id left join seat_booking b on b.pool_id = p.id"
            + " and b.member_id = r.member_id and b.state in ('HELD', 'OFFERED', 'TAKEN') left join seat_entry e"
            + " on e.pool_id = p.id and e.member_id = r.member_id and e.state = 'WAITING'";

    /** The state of a registration of these tables. */
    static final String STATE = "case when r.ended is not null then r.ended when b.state = 'TAKEN' then 'REGISTERED'"
            + " when b.state = 'OFFERED' then 'OFFERED' when b.state = 'HELD' then 'ASKED' when e.id is not null"
            + " then 'WAITING' else 'CANCELLED' end";

    private static final String INSERT_TIMES = "insert into participant_time (half_day_id, member_id, during)"
            + " select h.id, r.member_id, tstzrange(h.starts_at, h.ends_at) from half_day h join ";

    private static final String WITH_PLACE =
            " on r.co_training_id = h.co_training_id where r.ended is null and b.state in ('HELD', 'TAKEN')";

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** What one member asks is done in turn, so that two requests for one morning do not wait for each other. */
    void inTurn(MemberId member) {
        sql.statement("select id from member where id = :member for no key update")
                .with("member", member)
                .find(MemberId.class);
    }

    /** Whether their account is open, which somebody may have closed while they waited for their turn. */
    boolean isOpen(MemberId member) {
        return sql.statement("select id from member where id = :member and state = 'ACTIVE'")
                .with("member", member)
                .find(MemberId.class)
                .isPresent();
    }

    Optional<RegistrationState> state(CoTrainingId id, MemberId member) {
        return sql.statement("select", STATE, "from", TABLES, "where r.co_training_id = :id and r.member_id = :member")
                .with("id", id)
                .with("member", member)
                .find(RegistrationState.class);
    }

    /** Whether coordinators have to say yes or no. */
    boolean isToDecide(CoTrainingId id, MemberId member) {
        return sql.statement(
                        "select r.id from",
                        TABLES,
                        "where r.co_training_id = :id and r.member_id = :member and r.ended is null"
                                + " and not coalesce(b.approved, e.approved, true)")
                .with("id", id)
                .with("member", member)
                .find(Long.class)
                .isPresent();
    }

    /** From now on somebody wants a place, for the first time or again. */
    void begin(CoTrainingId id, MemberId member, String needs) {
        sql.statement("insert into co_training_registration (co_training_id, member_id, needs, asked_at)"
                        + " values (:id, :member, :needs, :now) on conflict (co_training_id, member_id) do update"
                        + " set needs = :needs, asked_at = :now, ended = null, ended_at = null, reason = ''")
                .with("id", id)
                .with("member", member)
                .with("needs", needs)
                .with("now", clock.instant())
                .run();
    }

    /** It ended so, whatever was said of its end before. */
    void end(CoTrainingId id, MemberId member, RegistrationState how, String reason) {
        sql.statement("update co_training_registration set ended = :how, ended_at = :now, reason = :reason,"
                        + " needs = ''"
                        + " where co_training_id = :id and member_id = :member")
                .with("how", how)
                .with("now", clock.instant())
                .with("reason", reason)
                .with("id", id)
                .with("member", member)
                .run();
    }

    /** As {@link #end}, unless it has ended. Gives whether it had not. */
    boolean endOnce(CoTrainingId id, MemberId member, RegistrationState how) {
        return sql.statement("update co_training_registration set ended = :how, ended_at = :now"
                                + " where co_training_id = :id and member_id = :member and ended is null")
                        .with("how", how)
                        .with("now", clock.instant())
                        .with("id", id)
                        .with("member", member)
                        .run()
                > 0;
    }

    /** Members in one of these states, in the order they asked. */
    List<MemberId> in(CoTrainingId id, List<RegistrationState> states) {
        return sql.statement(
                        "select r.member_id from",
                        TABLES,
                        "where r.co_training_id = :id and",
                        STATE,
                        "= any(:states) order by r.id")
                .with("id", id)
                .withTexts("states", states)
                .list(MemberId.class);
    }

    /** Where somebody has or wants a place, that has not begun and satisfies this condition on the co-training {@code g}. */
    List<CoTrainingId> ahead(MemberId member, String condition) {
        return sql.statement(
                        "select r.co_training_id from",
                        TABLES,
                        "join co_training g on g.id = r.co_training_id where r.member_id = :member and r.ended is null"
                                + " and (select min(h.starts_at) from half_day h where h.co_training_id = g.id) > :now and",
                        condition,
                        "order by r.co_training_id")
                .with("member", member)
                .with("now", clock.instant())
                .list(CoTrainingId.class);
    }

    /**
     * Somebody is at all half-days, and has no other place then.
     *
     * @throws RuleException when they have one
     */
    void takeTimes(CoTrainingId id, MemberId member) {
        try {
            sql.statement("insert into participant_time (half_day_id, member_id, during) select h.id, :member,"
                            + " tstzrange(h.starts_at, h.ends_at) from half_day h where h.co_training_id = :id"
                            + " order by h.starts_at")
                    .with("member", member)
                    .with("id", id)
                    .run();
        } catch (RuntimeException e) {
            if (DatabaseRefusal.isExclusionViolation(e)) {
                throw new RuleException("cotraining.problem.elsewhere");
            }
            throw e;
        }
    }

    /** Somebody needs not be there; what else they have a place in stands at its times again. */
    void freeTimes(CoTrainingId id, MemberId member) {
        sql.statement("delete from participant_time t using half_day h where h.id = t.half_day_id"
                        + " and h.co_training_id = :id and t.member_id = :member")
                .with("id", id)
                .with("member", member)
                .run();
        sql.statement(
                        INSERT_TIMES,
                        TABLES,
                        WITH_PLACE,
                        "and r.member_id = :member order by h.starts_at on conflict do nothing")
                .with("member", member)
                .run();
    }

    /** Half-days are at other times: who has a place is there then, but where they have another one already. */
    void moveTimes(CoTrainingId id) {
        sql.statement(
                        "delete from participant_time t using half_day h where h.id = t.half_day_id and h.co_training_id = :id")
                .with("id", id)
                .run();
        sql.statement(
                        INSERT_TIMES,
                        TABLES,
                        WITH_PLACE,
                        "and r.co_training_id = :id order by r.member_id, h.starts_at on conflict do nothing")
                .with("id", id)
                .run();
    }

    /** Who has a place at times at which they have another one too, since half-days moved. */
    List<MemberId> atTwoPlaces(CoTrainingId id) {
        return sql.statement(
                        "select distinct r.member_id from half_day h join",
                        TABLES,
                        WITH_PLACE,
                        "and r.co_training_id = :id and not exists (select 1 from participant_time t"
                                + " where t.half_day_id = h.id and t.member_id = r.member_id) order by r.member_id")
                .with("id", id)
                .list(MemberId.class);
    }
}
