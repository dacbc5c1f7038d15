package org.essaim.moderation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.essaim.audit.AuditEntry;
import org.essaim.audit.AuditLog;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/**
 * What members reported, for moderators: they read it in its context, decide with a reason, and end appeals. Who looks after
 * something, such as a network, does so for what is a part of it, and sees no other case.
 */
@Stateless
@OpenTo(Caller.MEMBER)
public class ModerationDesk {

    @Inject
    private ReportCases cases;

    @Inject
    private CaseReading reading;

    @Inject
    private ModerationPolicy policy;

    @Inject
    private Reportables things;

    @Inject
    private Measures measures;

    @Inject
    private ModerationLetters letters;

    @Inject
    private AuditLog audit;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /** Whether the viewer decides about any case. */
    public boolean isOpen() {
        return policy.hasDesk();
    }

    /** How many cases wait for somebody, of those that the viewer may see in the list. */
    public long waiting() {
        policy.requireDesk();
        return reading.waiting();
    }

    /** Cases on things of others. */
    public Page<CaseLine> cases(ListRequest<CaseFilter, CaseOrder> request) {
        return reading.page(policy.requireDesk(), request);
    }

    /** How many cases wait that are on the viewer's own things, of which they see nothing more. */
    public long waitingOnOwn() {
        return reading.waitingOn(policy.requireDesk());
    }

    /** The kinds that can be reported, by the key of their words. */
    public List<ReportedKind> kinds() {
        return things.all().stream()
                .map(each -> new ReportedKind(each.kind(), each.words()))
                .toList();
    }

    /** One case; {@link NotFoundException} also when it is on a thing of the viewer's. */
    public CaseView open(CaseId id) {
        return reading.view(id, policy.requireReader(id));
    }

    /**
     * Decides about all reports of a case; the authors and those who reported get a letter.
     *
     * @throws InvalidException field by field
     * @throws ConflictException when somebody decided or reported meanwhile
     * @throws ForbiddenException for one's own report, and for a suspension by a moderator
     * @throws RuleException for a measure that the thing as it stands does not allow
     */
    @Once
    public void decide(DecideCase command) {
        Constraints.require(command);
        MarkdownRules.require("reason", command.reason());
        policy.requireReader(command.id());
        var found = cases.requireSame(command.id(), command.expectedVersion());
        var standing = things.standing(found.thing());
        standing.ifPresent(thing -> cases.answering(found.id(), thing.answering()));
        var by = policy.requireDecider(found);
        policy.requireMeasure(command.measure());
        found.decide(command, by, clock.instant(), settings.days(Setting.APPEAL_DAYS));
        Measures.requirePossible(command.measure(), standing);
        cases.flush();
        letters.decided(found, command.reason());
        measures.take(command.measure(), found, command.reason());
        var action = command.judgement() == Judgement.ACCEPT ? ModerationAudit.ACCEPTED : ModerationAudit.REJECTED;
        audit.record(AuditEntry.of(action, found.id())
                .because(command.reason())
                .saying("{moderation.Measure." + command.measure() + "}"));
    }

    /**
     * Ends an appeal; the authors get a letter, and when the decision is overturned those who reported too.
     *
     * @throws InvalidException field by field
     * @throws ConflictException when somebody ended it meanwhile
     * @throws ForbiddenException for who decided first, where there is anybody else
     */
    @Once
    public void end(EndCase command) {
        Constraints.require(command);
        MarkdownRules.require("reason", command.reason());
        policy.requireReader(command.id());
        var found = cases.requireSame(command.id(), command.expectedVersion());
        var by = policy.requireEnder(found);
        found.end(command, by, clock.instant());
        cases.flush();
        var isOverturned = command.outcome() == EndCase.Outcome.OVERTURNED;
        if (isOverturned) {
            var isUndone = measures.undo(found, command.reason());
            letters.overturned(found, command.reason(), isUndone);
        } else {
            letters.upheld(found, command.reason(), by.equals(found.decidedBy()));
        }
        audit.record(
                isOverturned ? ModerationAudit.APPEAL_OVERTURNED : ModerationAudit.APPEAL_UPHELD,
                found.id(),
                command.reason());
    }
}
