package org.essaim.moderation;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.essaim.files.AttachedFile;
import org.essaim.identity.directory.MemberName;

/**
 * One case, to be decided.
 *
 * @param rowVersion expected by a decision about it
 * @param words key of the words for the thing's kind
 * @param title of the thing when it was first reported
 * @param extract what it said then
 * @param standing the thing as it stands now; empty when it is gone
 * @param files those of the thing that are kept, while the case waits
 * @param around what stands round it now
 * @param answering names of who answers for it
 * @param reports without who made them
 * @param decision empty while it waits for one
 * @param appeal empty without one
 * @param earlier other cases on the same thing, the newest first
 */
public record CaseView(
        CaseId id,
        long rowVersion,
        String words,
        String title,
        String extract,
        CaseState state,
        Instant openedAt,
        Optional<ReportedThing> standing,
        List<AttachedFile> files,
        List<Around> around,
        List<MemberName> answering,
        List<ReportLine> reports,
        Optional<Decided> decision,
        Optional<Appealed> appeal,
        List<Earlier> earlier,
        Rights may) {

    /** Whether those whose it is show it again, with other words, while the decision stands. */
    public boolean isShownAgain() {
        return decision.filter(made -> made.measure() == Measure.REMOVE).isPresent()
                && !appeal.flatMap(Appealed::upheld).equals(Optional.of(false))
                && standing.filter(thing -> thing.measures().contains(Measure.REMOVE))
                        .isPresent();
    }

    /** What somebody reported. */
    public record ReportLine(Cause cause, String words, Instant madeAt) {}

    /**
     * What was decided.
     *
     * @param by empty for who has left
     */
    public record Decided(Measure measure, String by, Instant at, String reason) {}

    /**
     * What an author said against it, and what became of that.
     *
     * @param upheld empty while it waits
     */
    public record Appealed(
            String words, Instant at, Optional<Boolean> upheld, String by, Optional<Instant> endedAt, String reason) {}

    /** Another case on the thing. */
    public record Earlier(CaseId id, CaseState state, Measure measure, Instant decidedAt, String reason) {}

    /**
     * What the viewer may do.
     *
     * @param decide about the reports
     * @param end the appeal
     * @param suspend as a measure
     * @param alone whether they end the appeal against their own decision, since there is nobody else
     * @param reporter whether they reported it, and decide nothing
     */
    public record Rights(boolean decide, boolean end, boolean suspend, boolean alone, boolean reporter) {}
}
