package org.essaim.exchanges;

import org.essaim.notifications.Rhythm;
import org.essaim.notifications.Topic;

/** What members are told about offers and needs. */
enum ExchangeTopic implements Topic {
    /** Something new answers what the member offers or looks for. */
    FITTING("exchanges-fitting", Rhythm.DAILY),
    /** What becomes of the member's own: it ends soon, it was taken away. */
    MINE("exchanges-mine", Rhythm.NOW);

    private final String code;
    private final Rhythm usual;

    ExchangeTopic(String code, Rhythm usual) {
        this.code = code;
        this.usual = usual;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Rhythm usual() {
        return usual;
    }
}
