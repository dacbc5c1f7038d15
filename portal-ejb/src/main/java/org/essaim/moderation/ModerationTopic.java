package org.essaim.moderation;

import org.essaim.notifications.Rhythm;
import org.essaim.notifications.Topic;
import org.essaim.shared.viewer.Viewer;

/** What members are told of decisions. Nobody is asked how: letters of their own always go, and the site says the same. */
enum ModerationTopic implements Topic {
    DECIDED;

    @Override
    public String code() {
        return "moderation-decided";
    }

    @Override
    public Rhythm usual() {
        return Rhythm.NEVER;
    }

    @Override
    public boolean concerns(Viewer viewer) {
        return false;
    }
}
