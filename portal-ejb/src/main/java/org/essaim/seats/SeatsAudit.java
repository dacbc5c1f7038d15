package org.essaim.seats;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.sql.Sql;

/** Looks whether the rules hold, in one statement and so at one moment. */
@Stateless
@OpenTo(Caller.ADMIN)
public class SeatsAudit {

    private static final String LIVE = "b.state in ('HELD', 'OFFERED', 'TAKEN')";

    private static final String COUNTERS =
            "select 'counter' as rule, p.id as pool_id, p.used || ' counted' as detail from seat_pool p where p.used <>"
                    + " (select coalesce(sum(b.size), 0) from seat_booking b where b.pool_id = p.id and " + LIVE + ")"
                    + " union all select 'oversold', p.id, p.used || ' of ' || p.capacity from seat_pool p"
                    + " where p.used > p.capacity"
                    + " union all select 'waiting', p.id, p.waiting || ' counted' from seat_pool p where p.waiting <>"
                    + " (select count(*) from seat_entry e where e.pool_id = p.id and e.state = 'WAITING')";

    /** An offer and its entry say the same, and nobody has seats of a pool and waits for some. */
    private static final String OFFERS =
            " union all select 'offer', e.pool_id, 'entry ' || e.id from seat_entry e where e.state = 'OFFERED'"
                    + " and not exists (select from seat_booking b where b.entry_id = e.id and b.state = 'OFFERED'"
                    + " and b.member_id = e.member_id and b.pool_id = e.pool_id)"
                    + " union all select 'offer', b.pool_id, 'booking ' || b.id from seat_booking b"
                    + " left join seat_entry e on e.id = b.entry_id where b.state = 'OFFERED'"
                    + " and (e.id is null or e.state <> 'OFFERED' or b.size not between e.at_least and e.size"
                    + " or not e.approved)"
                    + " union all select 'twice', e.pool_id, 'entry ' || e.id from seat_entry e join seat_booking b"
                    + " on b.pool_id = e.pool_id and b.member_id = e.member_id where e.state = 'WAITING' and " + LIVE;

    /** Free seats of an open pool that would do for somebody who waits. */
    private static final String IDLE =
            " union all select 'idle', e.pool_id, 'entry ' || min(e.id) from seat_entry e join seat_pool p"
                    + " on p.id = e.pool_id where p.open and e.state = 'WAITING' and e.approved"
                    + " and e.at_least <= p.capacity - p.used and not exists (select from seat_entry h"
                    + " where h.pool_id = e.pool_id and h.state = 'WAITING' and h.approved"
                    + " and (-h.priority, h.since, h.id) < (-e.priority, e.since, e.id)) group by e.pool_id";

    /** Something was offered while somebody before, who was ready for no more than that, waited. */
    private static final String SKIPPED =
            " union all select 'skipped', e.pool_id, 'entry ' || e.id || ' by booking ' || b.id from seat_booking b"
                    + " join seat_entry s on s.id = b.entry_id join seat_entry e on e.pool_id = b.pool_id"
                    + " and (-e.priority, e.since, e.id) < (-s.priority, s.since, s.id) where e.approved"
                    + " and e.at_least <= b.size and e.settled_at < b.made_at"
                    + " and (e.ended_at is null or e.ended_at > b.made_at)";

    @Inject
    private Sql sql;

    /** All pools together, for who looks at the findings. */
    public SeatTotals totals() {
        return sql.statement("select count(*) as pools, coalesce(sum(p.capacity), 0) as capacity,"
                        + " coalesce(sum(b.held), 0) as held, coalesce(sum(b.offered), 0) as offered,"
                        + " coalesce(sum(b.taken), 0) as taken, coalesce(sum(p.waiting), 0) as waiting from seat_pool p"
                        + " left join lateral (select sum(size) filter (where state = 'HELD') as held,"
                        + " sum(size) filter (where state = 'OFFERED') as offered,"
                        + " sum(size) filter (where state = 'TAKEN') as taken from seat_booking where pool_id = p.id)"
                        + " b on true")
                .require(SeatTotals.class);
    }

    /** What does not hold; nothing, as long as all is right. */
    public List<SeatFinding> findings() {
        return sql.statement(COUNTERS, OFFERS, IDLE, SKIPPED, "order by rule, pool_id, detail")
                .list(SeatFinding.class);
    }
}
