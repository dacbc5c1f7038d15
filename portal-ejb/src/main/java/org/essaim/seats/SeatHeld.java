package org.essaim.seats;

import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Thing;

/** Seats are held for somebody. */
public record SeatHeld(Thing owner, PoolId pool, BookingId booking, MemberId member) implements SeatEvent {}
