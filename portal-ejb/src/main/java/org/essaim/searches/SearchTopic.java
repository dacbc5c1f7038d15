package org.essaim.searches;

import java.util.Optional;
import org.essaim.notifications.Rhythm;
import org.essaim.notifications.Topic;

/** What members are told about searches. */
enum SearchTopic implements Topic {
    /** Something is new for a search that the member keeps. */
    NEWS;

    @Override
    public String code() {
        return "searches-news";
    }

    @Override
    public Rhythm usual() {
        return Rhythm.WEEKLY;
    }

    @Override
    public Optional<String> followed() {
        return Optional.of(SearchThings.KIND);
    }
}
