package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Registrations as pages show them. */
@ApplicationScoped
class RegistrationReading {

    /** Most that a member's own page shows. */
    private static final int MOST = 300;

    private static final String PLACE = "case when e.id is null then 0 else (select count(*) from seat_entry o"
            + " where o.pool_id = e.pool_id and o.state = 'WAITING'"
            + " and (-o.priority, o.since, o.id) <= (-e.priority, e.since, e.id)) end";

    private static final String AT_TWO_PLACES = "coalesce(b.state in ('HELD', 'TAKEN') and r.ended is null, false)"
            + " and exists (select 1 from half_day h where h.co_training_id = r.co_training_id and not exists"
            + " (select 1 from participant_time t where t.half_day_id = h.id and t.member_id = r.member_id))";

    private record Own(
            Integer capacity,
            Integer used,
            Integer waiting,
            Boolean open,
            RegistrationState state,
            long place,
            Boolean approved,
            Instant until,
            String reason,
            String needs,
            Boolean atTwoPlaces) {

        int available() {
            return capacity != null && open && waiting == 0 ? capacity - used : 0;
        }
    }

    @Inject
    private RegistrationDoor door;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    CoTrainingStanding standing(CoTrainingId id, Optional<MemberId> member) {
        // Nobody has the number 0.
        var who = member.map(MemberId::value).orElse(0L);
        var facts = door.facts(id, who);
        var own = own(id, who);
        var now = clock.instant();
        return new CoTrainingStanding(
                facts.window(now),
                facts.opensOn(),
                facts.approval(),
                !facts.isAhead(now) || facts.state() == CoTrainingState.CANCELLED,
                own.available(),
                own.capacity() == null ? 0 : own.capacity(),
                own.used() == null ? 0 : own.used(),
                own.waiting() == null ? 0 : own.waiting(),
                Optional.ofNullable(own.state()),
                own.place(),
                Boolean.TRUE.equals(own.approved()),
                own.until(),
                facts.zone(),
                own.reason() == null ? "" : own.reason(),
                own.needs() == null ? "" : own.needs(),
                Boolean.TRUE.equals(own.atTwoPlaces()),
                facts.trains(),
                facts.apart());
    }

    private Own own(CoTrainingId id, long member) {
        return sql.statement(
                        "select q.capacity, q.used, q.waiting, q.open, case when r.id is not null then",
                        Registrations.STATE,
                        "end as state,",
                        PLACE,
                        "as place, coalesce(b.approved, e.approved) as approved, case when b.state = 'OFFERED'"
                                + " then b.deadline end as until, r.reason, r.needs,",
                        AT_TWO_PLACES,
                        "as at_two_places from co_training g left join seat_pool q on q.thing_kind = 'cotraining'"
                                + " and q.thing_id = g.id left join (",
                        Registrations.TABLES,
                        ") on r.co_training_id = g.id and r.member_id = :member where g.id = :id")
                .with("member", member)
                .with("id", id)
                .require(Own.class);
    }

    List<OwnCoTraining> of(MemberId member) {
        return sql.statement(
                        "select g.id, g.title, n.name as network_name, g.state as co_training,",
                        Registrations.STATE,
                        "as state,",
                        PLACE,
                        "as place, case when b.state = 'OFFERED' then b.deadline end as until, d.starts_at, d.place as where,"
                                + " g.zone, coalesce(d.ends_at < :now, false) or g.state = 'CANCELLED' as over from",
                        Registrations.TABLES,
                        "join co_training g on g.id = r.co_training_id join network n on n.id = g.network_id"
                                + " cross join lateral (select min(h.starts_at) as starts_at, max(h.ends_at) as ends_at,"
                                + " coalesce((array_agg(h.place order by h.starts_at))[1], '') as place from half_day h"
                                + " where h.co_training_id = g.id) d where r.member_id = :member order by"
                                + " coalesce(d.ends_at < :now, false), case when d.ends_at < :now then null"
                                + " else d.starts_at end, d.starts_at desc, g.id limit :most")
                .with("member", member)
                .with("now", clock.instant())
                .with("most", MOST)
                .list(OwnCoTraining.class);
    }

    Page<RegistrationLine> page(CoTrainingId id, ListRequest<RegistrationFilter, RegistrationOrder> request) {
        var filter = request.filter();
        return ListReading.of(
                        sql,
                        "r.member_id as member, m.name, " + Registrations.STATE + " as state, " + PLACE
                                + " as place, coalesce(b.approved, e.approved, false) as approved, r.asked_at,"
                                + " case when b.state = 'OFFERED' then b.deadline end as until, r.needs, r.reason, "
                                + AT_TWO_PLACES + " as at_two_places",
                        Registrations.TABLES + " join member m on m.id = r.member_id")
                .where("r.co_training_id = :id")
                .with("id", id)
                .where(Registrations.STATE + " = any(:states)", "states", filter.states())
                .whereId("r.member_id", filter.members())
                .words("strpos(m.name_words, :word) > 0", filter.text())
                .orderBy(order(request.order()))
                .page(request.slice(), RegistrationLine.class);
    }

    private static String order(RegistrationOrder order) {
        return switch (order) {
            case OLDEST -> "r.asked_at, r.id";
            case NEWEST -> "r.asked_at desc, r.id desc";
            case NAME -> "m.name collate french, r.id";
            case NAME_BACKWARDS -> "m.name collate french desc, r.id desc";
            case LIST -> PLACE + ", r.asked_at, r.id";
        };
    }
}
