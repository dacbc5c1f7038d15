package org.essaim.cotraining;

import org.essaim.shared.viewer.MemberId;

/** Somebody who was asked to train. */
public record TrainerLine(MemberId member, String name, TrainerState state) {

    public boolean isAccepted() {
        return state == TrainerState.ACCEPTED;
    }
}
