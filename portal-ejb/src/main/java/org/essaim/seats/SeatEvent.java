package org.essaim.seats;

import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Thing;

/** Something became of a booking: told inside of the transaction, so that owners write their letters in it. */
public sealed interface SeatEvent permits SeatHeld, SeatOffered, SeatTaken, SeatReleased, HoldExpired, OfferExpired {

    /** What the seats are of: others' events are not for its capability. */
    Thing owner();

    PoolId pool();

    BookingId booking();

    MemberId member();
}
