package org.essaim.exchanges;

import java.util.List;
import org.essaim.exchanges.fit.FitReason;

/** One that may answer another, and why. */
public record FittingExchange(ExchangeLine line, List<FitReason> reasons) {

    public FittingExchange {
        reasons = List.copyOf(reasons);
    }
}
