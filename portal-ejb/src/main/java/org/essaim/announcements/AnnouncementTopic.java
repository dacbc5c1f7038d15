package org.essaim.announcements;

import java.util.Optional;
import org.essaim.networks.NetworkId;
import org.essaim.notifications.Rhythm;
import org.essaim.notifications.Topic;

/** What members are told about what their networks announce. */
enum AnnouncementTopic implements Topic {
    PUBLISHED("announcements-published");

    private final String code;

    AnnouncementTopic(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }

    @Override
    public Rhythm usual() {
        return Rhythm.NOW;
    }

    @Override
    public Optional<String> followed() {
        return Optional.of(NetworkId.KIND);
    }
}
