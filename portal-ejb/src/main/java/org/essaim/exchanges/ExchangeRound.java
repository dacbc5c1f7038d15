package org.essaim.exchanges;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Period;
import org.essaim.networks.NetworkShowing;
import org.essaim.shared.sql.Sql;

/** Every morning: what is over is closed, and authors of what ends within a week are told, once for each last day. */
@Singleton
@DependsOn("Startup")
public class ExchangeRound {

    private static final Period BEFORE = Period.ofDays(7);

    @Inject
    private Exchanges exchanges;

    @Inject
    private ExchangeReading reading;

    @Inject
    private ExchangeNews news;

    @Inject
    private NetworkShowing showing;

    @Inject
    private Sql sql;

    /** On every node: rows that another one has changed are found changed. */
    @Schedule(hour = "5", minute = "10", persistent = false)
    public void run() {
        exchanges.expire().forEach(showing::showAgain);
        var ending = sql.statement("update exchange set told_until = open_until where state = 'OPEN'"
                        + " and open_until <= :soon and told_until is distinct from open_until returning id")
                .with("soon", exchanges.today().plus(BEFORE))
                .list(ExchangeId.class);
        reading.find(ending).forEach(news::ending);
    }
}
