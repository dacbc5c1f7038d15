package org.essaim.exchanges.contacts;

import org.essaim.notifications.Rhythm;
import org.essaim.notifications.Topic;

/** What members are told about what they write to each other. */
enum ContactTopic implements Topic {
    /** A message, or what becomes of a visit. */
    ANSWERED;

    @Override
    public String code() {
        return "exchanges-answered";
    }

    @Override
    public Rhythm usual() {
        return Rhythm.NOW;
    }
}
