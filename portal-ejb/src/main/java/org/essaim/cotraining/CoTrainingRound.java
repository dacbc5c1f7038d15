package org.essaim.cotraining;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Period;
import org.essaim.networks.NetworkId;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.time.ParisDay;

/** What time does to co-trainings. On every node: rows that another one has changed are found changed. */
@Singleton
@DependsOn("Startup")
public class CoTrainingRound {

    private static final Period BEFORE = Period.ofDays(3);

    @Inject
    private CoTrainings trainings;

    @Inject
    private CoTrainingReading reading;

    @Inject
    private CoTrainingNews news;

    @Inject
    private CoTrainingSeats seats;

    @Inject
    private Clock clock;

    @Inject
    private ParisDay paris;

    @Inject
    private Sql sql;

    /**
     * What was confirmed runs from its first half-day on, and is done after its last one; what has begun, was taken out
     * or is in a closed network gives no places.
     */
    @Schedule(hour = "*", minute = "*/5", second = "2", persistent = false)
    public void run() {
        step("RUNNING", "CONFIRMED", "min(h.starts_at)");
        step("DONE", "RUNNING", "max(h.ends_at)");
        sql.statement("select g.id from co_training g join seat_pool p on p.thing_kind = 'cotraining'"
                        + " and p.thing_id = g.id and p.open where (select min(h.starts_at) from half_day h"
                        + " where h.co_training_id = g.id) <= :now or g.taken_out or exists (select 1 from network n"
                        + " where n.id = g.network_id and n.state = 'CLOSED') order by g.id")
                .with("now", clock.instant())
                .list(CoTrainingId.class)
                .forEach(seats::close);
    }

    private void step(String state, String from, String moment) {
        sql
                .statement(
                        "update co_training g set state = :state, changed_at = :now"
                                + " where g.state = :from and (select",
                        moment,
                        "from half_day h where h.co_training_id = g.id) <= :now returning g.network_id")
                .with("state", state)
                .with("from", from)
                .with("now", clock.instant())
                .list(NetworkId.class)
                .stream()
                .distinct()
                .forEach(trainings::showAgain);
    }

    /** Coordinators are told three days before the day of the decision, once for each such day. */
    @Schedule(hour = "6", minute = "20", persistent = false)
    public void warn() {
        sql.statement("update co_training set warned_for = decide_on where state = 'PUBLISHED'"
                        + " and decide_on <= :soon and warned_for is distinct from decide_on returning id")
                .with("soon", paris.today().plus(BEFORE))
                .list(CoTrainingId.class)
                .forEach(id -> news.undecided(reading.line(id)));
    }
}
