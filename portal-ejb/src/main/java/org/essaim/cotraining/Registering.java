package org.essaim.cotraining;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.seats.BookingState;
import org.essaim.seats.Territory;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/** A place in a co-training: taken or waited for, offered, given back. By the viewer, for themselves. */
@Stateless
@OpenTo(Caller.MEMBER)
public class Registering {

    /** Longest reason for not coming, in characters. */
    public static final int LONGEST_REASON = 1_000;

    @Inject
    private CoTrainings trainings;

    @Inject
    private CoTrainingReading reading;

    @Inject
    private CoTrainingSeats seats;

    @Inject
    private Registrations registrations;

    @Inject
    private RegistrationDoor door;

    @Inject
    private RegistrationNews news;

    @Inject
    private CurrentViewer viewer;

    /**
     * Takes a place, or keeps one until the coordinators have said yes where they wish to.
     *
     * @throws InvalidException for what is wrong with its fields
     * @throws NotFoundException when there is no such co-training
     * @throws RuleException when there is no place, places are not given now, the viewer trains in it, has a place or trains
     *     elsewhere then, or is kept out
     * @throws ConflictException when many others are at it: worth trying again
     */
    @Once
    public void register(CoTrainingId id, WantPlace wish) {
        var member = begin(id, wish);
        var approved = !door.requireOpen(id, member).approval();
        registrations.takeTimes(id, member);
        seats.hold(id, member, approved);
        if (approved) {
            news.registered(reading.line(id), member);
        } else {
            news.asked(reading.line(id));
        }
        showAgain(id);
    }

    /** Waits for a place, in turn. Throws as {@link #register} does, but for no place. */
    @Once
    public void waitFor(CoTrainingId id, WantPlace wish) {
        var member = begin(id, wish);
        var facts = door.requireOpen(id, member);
        seats.join(id, member, Territory.ofAcademie(facts.academieCode()), !facts.approval());
        showAgain(id);
    }

    private MemberId begin(CoTrainingId id, WantPlace wish) {
        Constraints.require(wish);
        var member = viewer.current().requireMember();
        registrations.inTurn(member);
        if (!registrations.isOpen(member)) {
            throw new RuleException("cotraining.problem.notNow");
        }
        trainings.hold(id);
        registrations.state(id, member).ifPresent(state -> {
            if (state.isLive()) {
                throw new RuleException("cotraining.problem.there");
            }
            if (!state.mayAskAgain()) {
                throw new RuleException("cotraining.problem.notAgain");
            }
        });
        registrations.begin(id, member, wish.needs());
        return member;
    }

    /**
     * Takes the place that is offered; done again, it changes nothing.
     *
     * @throws RuleException when nothing is offered, or no longer, or the viewer has another place then
     */
    @Once
    public void accept(CoTrainingId id) {
        var member = viewer.current().requireMember();
        registrations.inTurn(member);
        trainings.hold(id);
        var booked = seats.booked(id, member).map(booking -> booking.state());
        if (booked.filter(BookingState.TAKEN::equals).isPresent()) {
            return;
        }
        door.requireGiving(id, member);
        if (booked.filter(BookingState.OFFERED::equals).isEmpty()) {
            throw new RuleException("seats.problem.tooLate");
        }
        registrations.takeTimes(id, member);
        seats.accept(id, member);
        news.registered(reading.line(id), member);
        showAgain(id);
    }

    /**
     * Declines what is offered; done again, it changes nothing. A place that was taken meanwhile stays.
     *
     * @throws RuleException when nothing is offered, or it has begun
     */
    @Once
    public void decline(CoTrainingId id) {
        var member = viewer.current().requireMember();
        registrations.inTurn(member);
        trainings.hold(id);
        var state = registrations.state(id, member);
        if (state.filter(RegistrationState.CANCELLED::equals).isPresent()) {
            return;
        }
        if (state.filter(RegistrationState.OFFERED::equals).isEmpty()) {
            throw new RuleException("cotraining.problem.nothingOffered");
        }
        leave(id, member, "");
    }

    /**
     * Does not come, or waits no longer; done again, it changes nothing.
     *
     * @param why for the coordinators; may be empty
     * @throws InvalidException for a reason that is too long
     * @throws RuleException once it has begun, and for who never asked
     */
    @Once
    public void cancel(CoTrainingId id, String why) {
        var reason = Text.clean(why);
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new InvalidException("reason", "problem.tooLong", LONGEST_REASON);
        }
        var member = viewer.current().requireMember();
        registrations.inTurn(member);
        trainings.hold(id);
        var state = registrations.state(id, member);
        if (state.isEmpty()) {
            throw new RuleException("cotraining.problem.noPlace");
        }
        if (state.get().isLive()) {
            leave(id, member, reason);
        }
    }

    private void leave(CoTrainingId id, MemberId member, String reason) {
        door.requireAhead(id, member);
        seats.giveBack(id, member);
        registrations.end(id, member, RegistrationState.CANCELLED, reason);
        registrations.freeTimes(id, member);
        showAgain(id);
    }

    private void showAgain(CoTrainingId id) {
        trainings.showAgain(reading.line(id).network());
    }
}
