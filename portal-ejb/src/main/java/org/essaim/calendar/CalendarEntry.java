package org.essaim.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/**
 * Something that takes place.
 *
 * @param uid of this thing for ever, unique in this portal: {@code meeting-12}
 * @param sequence 0 at first, one more with each change of time, place or state
 * @param changedAt when anything of it changed last
 * @param cancelled whether it does not take place after all
 * @param description plain text, may be empty
 * @param place where, or the address of a remote one; may be empty
 * @param path of its page
 * @param zone where its clock is
 */
public record CalendarEntry(
        String uid,
        int sequence,
        Instant changedAt,
        boolean cancelled,
        String title,
        String description,
        String place,
        String path,
        Instant start,
        Instant end,
        ZoneId zone) {

    /** How long what was cancelled says so. */
    static final Duration CANCELLED_STAYS = Duration.ofDays(30);

    /** Whether a calendar still has to hear of it. */
    boolean isTold(Instant now) {
        return !cancelled || changedAt.plus(CANCELLED_STAYS).isAfter(now);
    }
}
