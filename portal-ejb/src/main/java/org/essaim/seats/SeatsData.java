package org.essaim.seats;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.essaim.shared.personal.Holding;
import org.essaim.shared.personal.LastWishes;
import org.essaim.shared.personal.Person;
import org.essaim.shared.personal.PersonalData;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.personal.Retentions;

/** Seats and places of lists go with the account, and to who waits. */
@ApplicationScoped
class SeatsData implements PersonalData, Retentions {

    /** As long as a request may be sent again. */
    private static final Duration ANSWERS = Duration.ofDays(7);

    private static final List<Holding> HOLDINGS = List.of(
            Holding.of("seats.held.bookings", "seat_booking", "member_id")
                    .naming("'{seats.BookingState.' || t.state || '}'", "t.made_at"),
            Holding.of("seats.held.entries", "seat_entry", "member_id")
                    .naming("'{seats.EntryState.' || t.state || '}'", "t.since"),
            Holding.of("seats.held.answers", "seat_answer", "member_id")
                    .dated("t.given_at")
                    .orderedBy("t.member_id, t.key"));

    @Inject
    private SeatMerging merging;

    @Override
    public String capability() {
        return "seats";
    }

    @Override
    public List<Holding> holdings() {
        return HOLDINGS;
    }

    @Override
    public void erase(Person person, LastWishes wishes) {
        merging.erase(person.member());
    }

    @Override
    public List<Retention> retentions() {
        return List.of(Retention.of("seats.kept.answers", ANSWERS, "seat_answer", "t.given_at", "''"));
    }
}
