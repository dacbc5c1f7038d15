package org.essaim.identity.access;

import java.time.Duration;
import java.util.Map;

/** How long one stays in, for the page that tells it. */
public final class AccessPeriods {

    private AccessPeriods() {}

    /** By the word that the page names it with. */
    public static Map<String, Duration> all() {
        return Map.of(
                "session.idle", SessionBook.IDLE,
                "session.longest", SessionBook.LONGEST,
                "session.remembered", SessionBook.REMEMBERED,
                "session.longestRemembered", SessionBook.LONGEST_REMEMBERED);
    }
}
