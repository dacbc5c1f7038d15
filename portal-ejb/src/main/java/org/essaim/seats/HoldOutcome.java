package org.essaim.seats;

import java.util.List;
import org.essaim.shared.problem.RuleException;

/**
 * What a request for seats got. A refusal is a value: thrown inside of the transaction it would not be remembered.
 *
 * @param bookings in the order of their pools' ids; empty for a refusal
 * @param refusal key of the words for why not, {@code seats.problem.full}, {@code .waited}, {@code .closed}, {@code .twice}
 *     or {@code .unknown}; empty when the seats are held
 */
public record HoldOutcome(List<BookingId> bookings, String refusal) {

    public HoldOutcome {
        bookings = List.copyOf(bookings);
    }

    public boolean isHeld() {
        return refusal.isEmpty();
    }

    /**
     * The bookings.
     *
     * @throws RuleException for a refusal
     */
    public List<BookingId> orThrow() {
        if (!isHeld()) {
            throw new RuleException(refusal);
        }
        return bookings;
    }
}
