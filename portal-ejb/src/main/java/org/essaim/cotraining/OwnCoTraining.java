package org.essaim.cotraining;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/**
 * A co-training in which a member has, wants or had a place.
 *
 * @param place in the waiting list, from 1 on; 0 for who does not wait
 * @param until when an offer ends; null without one
 * @param startsAt of its first half-day; null without one
 * @param over whether its last half-day has ended
 */
public record OwnCoTraining(
        CoTrainingId id,
        String title,
        String networkName,
        CoTrainingState coTraining,
        RegistrationState state,
        long place,
        Instant until,
        Instant startsAt,
        String where,
        String zone,
        boolean over) {

    public String path() {
        return CoTrainingLine.path(id);
    }

    /** When it begins, in the clock of its network; null while it has no half-day. */
    public ZonedDateTime begins() {
        return startsAt == null ? null : startsAt.atZone(ZoneId.of(zone));
    }

    /** Until when an offer can be accepted, in the clock of the network; null without one. */
    public ZonedDateTime ends() {
        return until == null ? null : until.atZone(ZoneId.of(zone));
    }

    /** Whether it is still to come and of use to them. */
    public boolean isToCome() {
        return !over && state.isLive();
    }
}
