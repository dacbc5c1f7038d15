package org.essaim.cotraining;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;

/**
 * How a co-training stands with its seats, and a viewer with it.
 *
 * @param opensOn first day on which places are given; null for since it was announced
 * @param approval whether coordinators say yes or no to each
 * @param begun whether it has begun, or does not take place
 * @param available seats that anybody may take now, 0 or more
 * @param waiting how many wait for one
 * @param state of the viewer; empty for who never wanted a place, and for readers
 * @param place in the waiting list, from 1 on; 0 for who does not wait
 * @param approved whether who asked or waits needs no yes any more
 * @param until when an offer ends; null without one
 * @param reason why it ended, for who was not let in or lost the place; may be empty
 * @param needs what the viewer said to the coordinators
 * @param atTwoPlaces whether they have another place at one of its times
 * @param trains whether the viewer trains in it
 * @param apart whether the network keeps the viewer out
 */
public record CoTrainingStanding(
        RegistrationWindow window,
        LocalDate opensOn,
        boolean approval,
        boolean begun,
        int available,
        int capacity,
        int used,
        int waiting,
        Optional<RegistrationState> state,
        long place,
        boolean approved,
        Instant until,
        String zone,
        String reason,
        String needs,
        boolean atTwoPlaces,
        boolean trains,
        boolean apart) {

    /** Until when an offer can be accepted, in the clock of the network; null without one. */
    public ZonedDateTime ends() {
        return until == null ? null : until.atZone(ZoneId.of(zone));
    }

    /** Whether the viewer has or wants a place just now. */
    public boolean isLive() {
        return state.filter(RegistrationState::isLive).isPresent();
    }

    public boolean is(RegistrationState other) {
        return state.filter(other::equals).isPresent();
    }

    private boolean mayAsk() {
        return window == RegistrationWindow.OPEN
                && !trains
                && !apart
                && (state.isEmpty() || state.get().mayAskAgain());
    }

    /** Whether there is a place to ask for. */
    public boolean mayRegister() {
        return mayAsk() && available > 0;
    }

    /** Whether there is a list to wait on. */
    public boolean mayWait() {
        return mayAsk() && available == 0;
    }

    /** Whether a place that the viewer has or wants can be given back. */
    public boolean mayCancel() {
        return isLive() && !begun;
    }
}
