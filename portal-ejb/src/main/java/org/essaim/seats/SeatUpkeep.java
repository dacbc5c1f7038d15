package org.essaim.seats;

import jakarta.ejb.Stateless;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.sql.Sql;

/** What time does to pools, each in a transaction of its own. */
@Stateless
@TransactionAttribute(TransactionAttributeType.REQUIRES_NEW)
@OpenTo(Caller.PORTAL)
public class SeatUpkeep {

    @Inject
    private Pools pools;

    @Inject
    private SeatList list;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** Pools where a deadline has passed, or the time is over that seats piled up for the head. */
    public List<PoolId> due() {
        return sql.statement("select pool_id from seat_booking where state in ('HELD', 'OFFERED') and deadline <= :now"
                        + " union select e.pool_id from seat_entry e join seat_pool p on p.id = e.pool_id"
                        + " where e.state = 'WAITING' and e.reserved_until <= :now and p.open and p.used < p.capacity"
                        + " order by pool_id")
                .with("now", clock.instant())
                .list(PoolId.class);
    }

    /** Seats that nobody took in time are led on. On two nodes at once, the second finds nothing to do. */
    public void settle(PoolId id) {
        var pool = pools.lock(id);
        list.settle(pool, clock.instant());
    }
}
