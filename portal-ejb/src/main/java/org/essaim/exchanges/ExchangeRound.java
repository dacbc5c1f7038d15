package org.essaim.exchanges;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.time.Period;
import org.essaim.networks.NetworkShowing;
import org.essaim.shared.sql.Sql;

/**
 * What is over is closed when its last day is, and every morning authors of what ends within a week are told, once for each
 * last day.
 */
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

    /**
     * Every hour, as midnight of Paris is on one, so that the index, which knows no days, lets it go with its page; and
     * after a night without a node not much later. On every node: rows that another one has changed are found changed.
     */
    @Schedule(hour = "*", minute = "0", second = "1", persistent = false)
    public void end() {
        exchanges.expire().forEach(showing::showAgain);
    }

    /** On every node as well. */
    @Schedule(hour = "5", minute = "10", persistent = false)
    public void tell() {
        var ending = sql.statement("update exchange set told_until = open_until where state = 'OPEN'"
                        + " and open_until <= :soon and told_until is distinct from open_until returning id")
                .with("soon", exchanges.today().plus(BEFORE))
                .list(ExchangeId.class);
        reading.find(ending).forEach(news::ending);
    }
}
