package org.essaim.seats;

import static org.essaim.testing.MemberBuilder.aMember;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Thing;
import org.essaim.shared.viewer.Viewer;
import org.essaim.testing.People;

/** Pools of nobody's, and people who want their seats. */
@ApplicationScoped
public class TestSeats {

    private static final AtomicLong OWNERS = new AtomicLong();

    @Inject
    private SeatPools pools;

    @Inject
    private SeatBooking booking;

    @Inject
    private SeatsAudit audit;

    @Inject
    private People people;

    public PoolId pool(int capacity) {
        return pools.open(new Thing("test", OWNERS.incrementAndGet()), "all", capacity, SeatPools.USUAL_OFFER_HOURS);
    }

    public PoolLine line(PoolId pool) {
        return pools.find(pool).orElseThrow();
    }

    public MemberId somebody() throws Exception {
        return people.enrol(aMember()).requireMember();
    }

    List<MemberId> people(int count) throws Exception {
        var all = new ArrayList<MemberId>();
        for (var i = 0; i < count; i++) {
            all.add(somebody());
        }
        return all;
    }

    HoldOutcome hold(MemberId member, SeatWish... wishes) {
        return booking.hold(new HoldSeats(
                member,
                List.of(wishes),
                Optional.empty(),
                true,
                UUID.randomUUID().toString()));
    }

    /** Takes so many seats of a pool for somebody. */
    public BookingId taken(PoolId pool, int size) throws Exception {
        var id = hold(somebody(), new SeatWish(pool, size)).orThrow().get(0);
        booking.take(id);
        return id;
    }

    List<SeatFinding> findings() throws Exception {
        return people.as(Viewer.portal(), audit::findings);
    }

    SeatTotals totals() throws Exception {
        return people.as(Viewer.portal(), audit::totals);
    }
}
