package org.essaim.moderation;

import java.time.Instant;
import java.util.Optional;

/**
 * A decision as an author of the thing sees it: nothing of the reports, neither how many, nor whose, nor since when.
 *
 * @param words key of the words for the thing's kind
 * @param reason the moderator's words
 * @param appealUntil until when the author may appeal; empty when there is nothing to appeal against
 * @param appealable whether they still can, and nobody has
 * @param appealWords what an author said; empty without an appeal
 * @param upheld empty until the appeal has ended
 * @param endReason words of who ended it
 * @param alone whether the same person decided twice, for want of another
 */
public record DecisionView(
        String words,
        String title,
        CaseState state,
        Measure measure,
        String reason,
        Instant decidedAt,
        Optional<Instant> appealUntil,
        boolean appealable,
        String appealWords,
        Optional<Boolean> upheld,
        String endReason,
        boolean alone) {

    /** Whether an appeal was granted. */
    public boolean isOverturned() {
        return upheld.filter(each -> !each).isPresent();
    }

    /** What was decided, in one word: a measure, or that the reports were rejected. */
    public String told() {
        return state == CaseState.REJECTED ? CaseState.REJECTED.name() : measure.name();
    }
}
