package org.essaim.exchanges.contacts;

import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;

/** A visit that somebody asked for. */
public record VisitLine(VisitId id, VisitState state, Instant startsAt, Instant endsAt, String zone, boolean toCome) {

    /** When it begins, in the clock of its network. */
    public ZonedDateTime begins() {
        return startsAt.atZone(ZoneId.of(zone));
    }

    /** When it ends, in the clock of its network. */
    public ZonedDateTime ends() {
        return endsAt.atZone(ZoneId.of(zone));
    }

    /** Whether its author may answer. */
    public boolean isWaiting() {
        return toCome && state == VisitState.ASKED;
    }

    /** Whether there is something to cancel. */
    public boolean isPlanned() {
        return toCome && state == VisitState.ACCEPTED;
    }
}
