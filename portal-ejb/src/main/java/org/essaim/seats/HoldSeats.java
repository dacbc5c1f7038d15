package org.essaim.seats;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.shared.viewer.MemberId;

/**
 * Asks for seats: of all these pools, or of none.
 *
 * @param wishes one for each pool
 * @param until when they expire unless they are taken; empty for as long as an approval is awaited
 * @param approved whether nobody has to approve it any more
 * @param key one for each request, of the member's, from 1 to 100 characters: sent twice it is answered alike
 */
public record HoldSeats(MemberId member, List<SeatWish> wishes, Optional<Instant> until, boolean approved, String key) {

    public HoldSeats {
        wishes = List.copyOf(wishes);
        if (wishes.isEmpty() || wishes.stream().map(SeatWish::pool).distinct().count() < wishes.size()) {
            throw new IllegalArgumentException("one wish for each pool, and one at least");
        }
    }
}
