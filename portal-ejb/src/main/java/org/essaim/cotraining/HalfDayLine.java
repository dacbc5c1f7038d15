package org.essaim.cotraining;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A half-day of a co-training.
 *
 * @param place may be empty
 * @param link empty for who may not have it
 */
public record HalfDayLine(long id, Instant startsAt, Instant endsAt, String place, String link, String zone) {

    public ZonedDateTime begins() {
        return startsAt.atZone(ZoneId.of(zone));
    }

    public ZonedDateTime ends() {
        return endsAt.atZone(ZoneId.of(zone));
    }

    HalfDayLine withoutLink() {
        return new HalfDayLine(id, startsAt, endsAt, place, "", zone);
    }
}
