package org.essaim.seats;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionAttribute;
import jakarta.ejb.TransactionAttributeType;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import org.essaim.shared.problem.ConflictException;

/** Every minute, on every node: what was not taken in time goes to the next one. */
@Singleton
@DependsOn("Startup")
@TransactionAttribute(TransactionAttributeType.NOT_SUPPORTED)
public class SeatRound {

    private static final Logger LOG = System.getLogger(SeatRound.class.getName());

    @Inject
    private SeatUpkeep upkeep;

    /** One pool that others hold just now waits for the next minute, and keeps no other waiting. */
    @Schedule(hour = "*", minute = "*", second = "30", persistent = false)
    public void settle() {
        for (var pool : upkeep.due()) {
            try {
                upkeep.settle(pool);
            } catch (ConflictException e) {
                LOG.log(Level.DEBUG, "pool {0} is busy", pool);
            }
        }
    }
}
