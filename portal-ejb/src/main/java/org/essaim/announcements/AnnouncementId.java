package org.essaim.announcements;

import org.essaim.shared.viewer.Target;

/** Identity of an announcement. */
public record AnnouncementId(long value) implements Target {

    static final String KIND = "announcement";

    public AnnouncementId {
        if (value <= 0) {
            throw new IllegalArgumentException("an announcement id is positive: " + value);
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String toString() {
        return Long.toString(value);
    }
}
