package org.essaim.notifications;

import java.time.ZoneId;
import java.util.Arrays;

/** Where the clock of a member is: the zones in which French schools are. */
public enum NoticeZone {
    METROPOLE("Europe/Paris"),
    GUADELOUPE("America/Guadeloupe"),
    MARTINIQUE("America/Martinique"),
    GUYANE("America/Cayenne"),
    SAINT_PIERRE("America/Miquelon"),
    REUNION("Indian/Reunion"),
    MAYOTTE("Indian/Mayotte"),
    NOUVELLE_CALEDONIE("Pacific/Noumea"),
    POLYNESIE("Pacific/Tahiti"),
    WALLIS("Pacific/Wallis");

    private final ZoneId zone;

    NoticeZone(String id) {
        this.zone = ZoneId.of(id);
    }

    ZoneId zone() {
        return zone;
    }

    static NoticeZone of(ZoneId zone) {
        return Arrays.stream(values())
                .filter(each -> each.zone.equals(zone))
                .findFirst()
                .orElse(METROPOLE);
    }
}
