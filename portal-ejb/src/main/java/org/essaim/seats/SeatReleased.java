package org.essaim.seats;

import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Thing;

/** Seats were given back, declined or taken back. */
public record SeatReleased(Thing owner, PoolId pool, BookingId booking, MemberId member) implements SeatEvent {}
