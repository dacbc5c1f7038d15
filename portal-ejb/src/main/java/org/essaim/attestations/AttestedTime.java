package org.essaim.attestations;

import java.time.Instant;

/** A half-day at which somebody was. */
public record AttestedTime(Instant startsAt, Instant endsAt) {

    public AttestedTime {
        if (!endsAt.isAfter(startsAt)) {
            throw new IllegalArgumentException("a time ends after it begins: " + startsAt + ", " + endsAt);
        }
    }
}
