package org.essaim.exchanges;

/** Where an offer or a need stands. */
public enum ExchangeState {
    OPEN,
    /** Its author found somebody. */
    FOUND,
    /** Its author closed it without. */
    CLOSED,
    /** Its last day is over. */
    EXPIRED,
    /** Taken away by those who look after the network, or by moderation. */
    REMOVED
}
