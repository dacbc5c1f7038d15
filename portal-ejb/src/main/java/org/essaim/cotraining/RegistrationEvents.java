package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import org.essaim.identity.StandingChanged;
import org.essaim.networks.MembershipChanged;
import org.essaim.seats.OfferExpired;
import org.essaim.seats.SeatEvent;
import org.essaim.seats.SeatOffered;
import org.essaim.seats.SeatReleased;
import org.essaim.shared.viewer.MemberId;

/** What becomes of seats of co-trainings reaches those who have or want them, and what becomes of people frees their seats. */
@ApplicationScoped
@Transactional
class RegistrationEvents {

    @Inject
    private CoTrainingReading reading;

    @Inject
    private CoTrainingSeats seats;

    @Inject
    private Registrations registrations;

    @Inject
    private RegistrationNews news;

    void follow(@Observes SeatOffered offered) {
        if (isOurs(offered)) {
            var id = id(offered);
            seats.booked(id, offered.member())
                    .ifPresent(booking -> news.offered(reading.line(id), offered.member(), booking.deadline()));
        }
    }

    void follow(@Observes OfferExpired expired) {
        if (isOurs(expired) && registrations.endOnce(id(expired), expired.member(), RegistrationState.EXPIRED)) {
            news.expired(reading.line(id(expired)), expired.member());
        }
    }

    void follow(@Observes SeatReleased released) {
        if (isOurs(released)) {
            registrations.endOnce(id(released), released.member(), RegistrationState.CANCELLED);
            registrations.freeTimes(id(released), released.member());
        }
    }

    private static boolean isOurs(SeatEvent event) {
        return event.owner().kind().equals(CoTrainingSeats.KIND);
    }

    private static CoTrainingId id(SeatEvent event) {
        return new CoTrainingId(event.owner().value());
    }

    /** Whose account is closed comes to nothing; back again, they ask for a place as anybody does. */
    void follow(@Observes StandingChanged change) {
        if (!change.open()) {
            free(change.member(), "true");
        }
    }

    /** Whom a network keeps out comes to nothing of it. */
    void follow(@Observes MembershipChanged change) {
        free(
                change.member(),
                "g.network_id = " + change.network().value() + " and exists (select 1 from network_membership s"
                        + " where s.network_id = g.network_id and s.member_id = r.member_id and s.state = 'SUSPENDED')");
    }

    private void free(MemberId member, String condition) {
        registrations.inTurn(member);
        for (var id : registrations.ahead(member, condition)) {
            seats.giveBack(id, member);
            registrations.end(id, member, RegistrationState.CANCELLED, "");
            registrations.freeTimes(id, member);
        }
    }
}
