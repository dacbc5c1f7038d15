package org.essaim.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/** How long what is over is known, with all that was written about it. */
@ApplicationScoped
class ExchangesRetentions implements Retentions {

    @Inject
    private Settings settings;

    @Override
    public List<Retention> retentions() {
        return List.of(Retention.of(
                        "exchanges.kept.exchanges",
                        settings.days(Setting.KEEP_EXCHANGES_DAYS),
                        "exchange",
                        "t.state_since",
                        "'{exchanges.ExchangeState.' || t.state || '}'")
                .where("t.state <> 'OPEN'"));
    }
}
