package org.essaim.discussions;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.essaim.audit.AuditEntry;
import org.essaim.audit.AuditLog;
import org.essaim.moderation.Cause;
import org.essaim.moderation.ReportThing;
import org.essaim.moderation.Reporting;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.networks.ShownTo;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;

/** Looking after the discussions of a network: by those who coordinate or moderate it. */
@Stateless
@OpenTo(Caller.MEMBER)
public class DiscussionCare {

    /** Longest reason, in characters. */
    public static final int LONGEST_REASON = 1_000;

    @Inject
    private DiscussionRecords records;

    @Inject
    private DiscussionReading reading;

    @Inject
    private DiscussionPolicy policy;

    @Inject
    private DiscussionTelling telling;

    @Inject
    private DiscussionChanges changes;

    @Inject
    private Reporting reporting;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** Has it come first in the list, or no more. */
    public void pin(DiscussionId id, boolean pinned) {
        var line = hold(id);
        if (line.pinned() != pinned) {
            records.pin(id, pinned);
            audit.record(pinned ? DiscussionsAudit.PINNED : DiscussionsAudit.UNPINNED, id, "");
        }
    }

    /** Has nobody answer any more, or lets them again. */
    public void close(DiscussionId id, boolean closed) {
        var line = hold(id);
        if (line.isClosed() != closed) {
            records.close(id, closed);
            audit.record(closed ? DiscussionsAudit.CLOSED : DiscussionsAudit.REOPENED, id, "");
        }
    }

    /**
     * Removes a post of somebody, who is told the reason; a line stays in its place.
     *
     * @throws InvalidException for the field {@code reason}
     * @throws RuleException for one's own, which needs no reason
     */
    @Once
    public void remove(PostId id, String reason) {
        var line = hold(reading.of(id).orElseThrow(DiscussionPolicy::unknown));
        var post = records.require(id);
        if (viewer.current().is(post.authorId())) {
            throw new RuleException("discussions.problem.own");
        }
        var why = requireReason(reason);
        records.remove(post, PostLine.RemovedBy.CARE);
        audit.record(AuditEntry.of(DiscussionsAudit.POST_REMOVED, line.id()).because(why));
        telling.removed(line, policy.requireCare(line), post, why);
    }

    /**
     * Removes a whole discussion; who began it is told the reason.
     *
     * @throws InvalidException for the field {@code reason}
     */
    @Once
    public void removeAll(DiscussionId id, String reason) {
        var line = hold(id);
        var why = requireReason(reason);
        records.become(id, DiscussionState.REMOVED);
        audit.record(DiscussionsAudit.REMOVED, id, why);
        telling.removed(line, policy.requireCare(line), line.author(), why);
    }

    /**
     * Hands it to the moderators: a report is made, and until it is decided those in charge alone read it.
     *
     * @throws InvalidException for the field {@code reason}
     * @throws NotFoundException when it is set aside already
     */
    public void setAside(DiscussionId id, String reason) {
        hold(id);
        reporting.report(DiscussionId.KIND, id.value(), new ReportThing(Cause.OTHER, requireReason(reason)));
        records.become(id, DiscussionState.SET_ASIDE);
        audit.record(DiscussionsAudit.SET_ASIDE, id, reason);
    }

    /** Lets everyone read the discussions of the network, or its members alone. */
    public void show(NetworkId network, ShownTo shownTo) {
        viewer.current().require(NetworkAction.RUN, network);
        var changed = sql.statement("update network set discussions_shown_to = :shown, changed_at = :now"
                        + " where id = :id and discussions_shown_to <> :shown")
                .with("shown", shownTo)
                .with("now", clock.instant())
                .with("id", network)
                .run();
        if (changed > 0) {
            audit.record(
                    shownTo == ShownTo.EVERYONE
                            ? DiscussionsAudit.SHOWN_TO_EVERYONE
                            : DiscussionsAudit.SHOWN_TO_MEMBERS,
                    network,
                    "");
            changes.happenedTo(network);
        }
    }

    /** Held until the transaction ends, for who looks after its network. */
    private DiscussionLine hold(DiscussionId id) {
        records.hold(id);
        var line = reading.requireSeen(id);
        policy.requireCare(line);
        return line;
    }

    private static String requireReason(String reason) {
        var why = Text.clean(reason);
        if (why.isEmpty()) {
            throw new InvalidException("reason", "discussions.problem.reason");
        }
        if (Text.length(why) > LONGEST_REASON) {
            throw new InvalidException("reason", "discussions.problem.reasonTooLong", LONGEST_REASON);
        }
        return why;
    }
}
