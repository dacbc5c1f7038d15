package org.essaim.exchanges;

/** Whether somebody gives something or looks for it. */
public enum ExchangeSide {
    OFFER,
    NEED;

    /** What answers it. */
    ExchangeSide other() {
        return this == OFFER ? NEED : OFFER;
    }
}
