package org.essaim.shared.seen;

import org.essaim.shared.problem.ConflictException;

/** Somebody changed it since it was shown: nothing is replaced unseen. */
public class ChangedMeanwhileException extends ConflictException {

    private static final long serialVersionUID = 1L;

    private final String standing;

    ChangedMeanwhileException(Seen standing) {
        super("problem.changedMeanwhile");
        this.standing = standing.text();
    }

    /** What stands now: who sends the form again has been told. */
    public Seen standing() {
        return new Seen(standing);
    }
}
