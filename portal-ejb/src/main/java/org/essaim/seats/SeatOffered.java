package org.essaim.seats;

import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Thing;

/** Seats are offered to somebody who waited, until the deadline of the booking. */
public record SeatOffered(Thing owner, PoolId pool, BookingId booking, MemberId member) implements SeatEvent {}
