package org.essaim.moderation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import org.essaim.identity.access.AccountKey;
import org.essaim.identity.access.Attempt;
import org.essaim.identity.access.Throttle;
import org.essaim.identity.access.Throttled;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.problem.TooManyRequestsException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;
import org.essaim.shared.viewer.Thing;

/**
 * Reporting something. For members: an account has an address that was proved, so one person is one voice, and hears what
 * became of it.
 */
@Stateless
@OpenTo(Caller.MEMBER)
public class Reporting {

    @Inject
    private Reportables things;

    @Inject
    private ReportCases cases;

    @Inject
    private ModerationLetters letters;

    @Inject
    private Throttle throttle;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /**
     * The thing, before it is reported.
     *
     * @throws NotFoundException when there is none, or none that the viewer may see
     */
    public ThingToReport about(String kind, long id) {
        var member = viewer.current().requireMember();
        var thing = new Thing(kind, id);
        var seen = things.requireSeen(thing);
        var words = things.find(kind).orElseThrow(ReportCases::notFound).words();
        var called = things.called(kind, seen.title(), viewer.current().locale());
        return new ThingToReport(words, called, seen, seen.answering().contains(member), isReported(thing, member));
    }

    /**
     * Reports it. Moderators get a letter when it is the first report that waits.
     *
     * @throws NotFoundException as for {@link #about}
     * @throws InvalidException for the fields {@code cause} and {@code words}
     * @throws RuleException for one's own
     * @throws ConflictException when the viewer has reported it already
     * @throws TooManyRequestsException after too many reports
     */
    @Once
    public void report(String kind, long id, ReportThing report) {
        var member = viewer.current().requireMember();
        var thing = new Thing(kind, id);
        var seen = things.requireSeen(thing);
        requireComplete(report);
        if (seen.answering().contains(member)) {
            throw new RuleException("moderation.problem.own");
        }
        throttle.admit(Attempt.of(Throttled.REPORT, AccountKey.of(member)));
        cases.inTurn(thing);
        var now = clock.instant();
        var joined = cases.openFor(thing, seen, now);
        cases.add(joined, member, report, now);
        if (cases.reporters(joined).size() == 1) {
            letters.opened(joined, kind, seen);
        }
    }

    private static void requireComplete(ReportThing report) {
        Constraints.require(report);
        if (report.cause() == Cause.OTHER && report.words().isEmpty()) {
            throw new InvalidException("words", "moderation.problem.words");
        }
    }

    private boolean isReported(Target thing, MemberId member) {
        return sql.statement("select exists (select 1 from report r join report_case c on c.id = r.case_id"
                        + " where c.thing_kind = :kind and c.thing_id = :thing and c.state = 'OPEN'"
                        + " and r.reporter_id = :member)")
                .with("kind", thing.kind())
                .with("thing", thing.value())
                .with("member", member)
                .require(Boolean.class);
    }
}
