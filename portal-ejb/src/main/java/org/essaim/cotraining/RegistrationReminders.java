package org.essaim.cotraining;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.essaim.shared.sql.Sql;

/**
 * Reminds who has a place: a week before the first day, on the eve of each day and on its morning, by the clock of the académie.
 * What is told is a row of the same transaction, so that nodes and restarts tell it once; a portal that was down then tells
 * what is still worth it.
 */
@Singleton
@DependsOn("Startup")
public class RegistrationReminders {

    private record Due(CoTrainingId coTrainingId, String kind) {}

    @Inject
    private CoTrainingReading reading;

    @Inject
    private Registrations registrations;

    @Inject
    private RegistrationNews news;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    @Schedule(hour = "*", minute = "10,40", second = "12", persistent = false)
    public void remind() {
        sql.statement("insert into co_training_reminder (co_training_id, day, kind)"
                        + " select distinct d.id, d.day, k.kind from (select g.id, cast(:now as timestamptz)"
                        + " at time zone g.zone as local, cast(h.starts_at at time zone g.zone as date) as day,"
                        + " cast(min(h.starts_at) over (partition by g.id) at time zone g.zone as date) as first,"
                        + " h.ends_at from co_training g join half_day h on h.co_training_id = g.id"
                        + " where g.state in ('PUBLISHED', 'CONFIRMED', 'RUNNING')) d cross join lateral (values"
                        + " ('WEEK', d.day = d.first and cast(d.local as date) between d.day - 7 and d.day - 4"
                        + " and extract(hour from d.local) >= 8),"
                        + " ('EVE', cast(d.local as date) = d.day - 1 and extract(hour from d.local) >= 8),"
                        + " ('DAY', cast(d.local as date) = d.day and extract(hour from d.local) >= 6"
                        + " and d.ends_at > cast(:now as timestamptz)))"
                        + " k(kind, due) where k.due on conflict do nothing returning co_training_id, kind")
                .with("now", clock.instant())
                .list(Due.class)
                .forEach(this::tell);
    }

    private void tell(Due due) {
        news.reminded(
                reading.line(due.coTrainingId()),
                due.kind().toLowerCase(Locale.ROOT),
                registrations.in(due.coTrainingId(), List.of(RegistrationState.REGISTERED)));
    }
}
