package org.essaim.library;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import jakarta.validation.Valid;
import java.time.Clock;
import java.util.List;
import org.essaim.discovery.IndexQueue;
import org.essaim.library.content.LibraryScopes;
import org.essaim.library.content.ScenarioId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.viewer.MemberId;

/** Review by moderators, never of their own work. */
@Stateless
@OpenTo(value = Caller.MODERATOR, scopes = LibraryScopes.WRITE)
public class ScenarioReview {

    @Inject
    private Scenarios scenarios;

    @Inject
    private Authorship authorship;

    @Inject
    private ReviewReading reading;

    @Inject
    private Publication publication;

    @Inject
    private ScenarioPolicy policy;

    @Inject
    private LibraryNews news;

    @Inject
    private IndexQueue index;

    @Inject
    private Clock clock;

    /** How many versions wait for a moderator. */
    public long waiting() {
        return scenarios.countIn(VersionState.SUBMITTED);
    }

    /** Versions that wait, the longest waiting first; for moderators. */
    public Page<QueueLine> queue(Slice slice) {
        policy.requireModerator();
        return reading.queue(policy.current(), slice);
    }

    /**
     * Publishes, asks for changes or refuses; the authors get a letter. ConflictException when somebody decided
     * meanwhile or the version changed, ForbiddenException for one's own work.
     */
    @Once
    public void decide(@Valid ReviewDecision command) {
        requireReason(command);
        scenarios.requireLocked(command.scenario());
        var reviewer = policy.requireReviewer(authorship.ofAny(command.scenario()));
        var version = scenarios
                .findOpen(command.scenario())
                .filter(open -> open.rowVersion() == command.expectedVersion())
                .orElseThrow(() -> new ConflictException("library.problem.decidedMeanwhile"));
        carryOut(version, reviewer, command);
        scenarios.flush("library.problem.decidedMeanwhile");
        index.changed(ScenarioDocuments.KIND, command.scenario().value());
        news.decided(version, command.decision(), command.reason());
    }

    private void carryOut(ScenarioVersion version, MemberId reviewer, ReviewDecision command) {
        var now = clock.instant();
        if (command.decision() == Decision.PUBLISH) {
            publication.publish(version, now);
        } else {
            version.follow(command.decision());
        }
        scenarios.record(version, reviewer, command.decision(), command.reason(), now);
    }

    private static void requireReason(ReviewDecision command) {
        if (command.decision().needsReason() && command.reason().isEmpty()) {
            throw new InvalidException("reason", "library.problem.reason");
        }
        MarkdownRules.require("reason", command.reason());
    }

    /** All decisions about a scenario, the newest first; for its authors and moderators. */
    @OpenTo(
            value = Caller.MEMBER,
            scopes = {LibraryScopes.READ, LibraryScopes.WRITE})
    public List<ReviewLine> history(ScenarioId id) {
        if (!policy.seesUnpublished(authorship.ofAny(id))) {
            throw Scenarios.notFound();
        }
        return reading.history(id, policy.isModerator());
    }
}
