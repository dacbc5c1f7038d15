package org.essaim.seats;

import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Thing;

/** Seats are somebody's for good. */
public record SeatTaken(Thing owner, PoolId pool, BookingId booking, MemberId member) implements SeatEvent {}
