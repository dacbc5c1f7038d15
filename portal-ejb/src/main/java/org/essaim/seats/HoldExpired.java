package org.essaim.seats;

import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Thing;

/** Held seats were not taken in time. */
public record HoldExpired(Thing owner, PoolId pool, BookingId booking, MemberId member) implements SeatEvent {}
