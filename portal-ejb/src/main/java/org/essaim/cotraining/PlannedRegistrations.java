package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.viewer.MemberId;

/**
 * What planning means to who has or wants a place. A move is never refused because somebody has another place then: they keep
 * both, are told so, and coordinators see it, since people choose better than a rule between two colleagues' mornings.
 */
@ApplicationScoped
class PlannedRegistrations {

    private static final List<RegistrationState> ALL = List.of(
            RegistrationState.REGISTERED,
            RegistrationState.ASKED,
            RegistrationState.OFFERED,
            RegistrationState.WAITING);

    private static final List<RegistrationState> COMING = List.of(RegistrationState.REGISTERED);

    private static final List<RegistrationState> WANTING =
            List.of(RegistrationState.ASKED, RegistrationState.OFFERED, RegistrationState.WAITING);

    private static final List<RegistrationState> PLACED =
            List.of(RegistrationState.REGISTERED, RegistrationState.ASKED);

    @Inject
    private CoTrainingReading reading;

    @Inject
    private CoTrainingSeats seats;

    @Inject
    private Registrations registrations;

    @Inject
    private RegistrationNews news;

    /** Whoever gives or takes a place of this member waits until the transaction ends. */
    void inTurn(MemberId member) {
        registrations.inTurn(member);
    }

    /** It is shown to everyone, and has seats from now on. */
    void opened(CoTrainingId id) {
        seats.open(id, reading.told(id).maximum(), reading.line(id).startsAt());
    }

    /**
     * It has another number of seats; who waits is offered more.
     *
     * @throws InvalidException for the field {@code maximum}, when more are used
     */
    void resized(CoTrainingId id, int maximum) {
        seats.resize(id, maximum);
    }

    /** Half-days are at other times or places. */
    void moved(CoTrainingId id) {
        registrations.moveTimes(id);
        var line = reading.line(id);
        seats.begin(id, line.startsAt());
        news.moved(line, registrations.in(id, COMING), registrations.in(id, WANTING));
        news.atTwoPlaces(line, registrations.atTwoPlaces(id));
    }

    /** Who trains in it from now on has no place in it. */
    void trains(CoTrainingId id, MemberId member) {
        if (registrations.state(id, member).filter(RegistrationState::isLive).isPresent()) {
            seats.giveBack(id, member);
            registrations.end(id, member, RegistrationState.CANCELLED, "");
            registrations.freeTimes(id, member);
        }
    }

    void confirmed(CoTrainingId id) {
        news.confirmed(reading.line(id), registrations.in(id, PLACED));
    }

    /** It does not take place: nobody has or waits for a seat any more. */
    void calledOff(CoTrainingId id, String reason) {
        seats.close(id);
        var members = registrations.in(id, ALL);
        for (var member : members) {
            seats.giveBack(id, member);
            registrations.end(id, member, RegistrationState.CALLED_OFF, "");
            registrations.freeTimes(id, member);
        }
        news.calledOff(reading.line(id), reason, members);
    }
}
