package org.essaim.cotraining;

import java.time.Instant;
import org.essaim.shared.viewer.MemberId;

/**
 * A registration as coordinators read it.
 *
 * @param name of the member; no address, which is theirs to give
 * @param place in the waiting list, from 1 on; 0 for who does not wait
 * @param approved whether who asked or waits needs no yes any more
 * @param until when an offer ends; null without one
 * @param needs what they want coordinators to know; may be empty
 * @param reason for its end; may be empty
 * @param atTwoPlaces whether they have another place at one of its times, since half-days moved
 */
public record RegistrationLine(
        MemberId member,
        String name,
        RegistrationState state,
        long place,
        boolean approved,
        Instant askedAt,
        Instant until,
        String needs,
        String reason,
        boolean atTwoPlaces) {

    /** Whether coordinators have to say yes or no. */
    public boolean isToDecide() {
        return !approved && (state == RegistrationState.ASKED || state == RegistrationState.WAITING);
    }
}
