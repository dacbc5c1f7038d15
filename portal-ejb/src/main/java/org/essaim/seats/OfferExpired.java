package org.essaim.seats;

import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Thing;

/** Offered seats were not taken in time; the member has left the list. */
public record OfferExpired(Thing owner, PoolId pool, BookingId booking, MemberId member) implements SeatEvent {}
