package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.essaim.shared.problem.ForbiddenException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;

/** May this viewer read a case, decide it, end it? Nobody who is a party to it. */
@ApplicationScoped
class ModerationPolicy {

    @Inject
    private ReportCases cases;

    @Inject
    private CaseScopes scopes;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Sql sql;

    /**
     * A moderator, or who looks after what the thing is a part of. A case on their own thing does not exist for them: it
     * would tell that somebody reported it. Neither does one within something that is not theirs.
     */
    MemberId requireReader(CaseId id) {
        var member = requireDesk();
        if (!isReader(id)) {
            throw ReportCases.notFound();
        }
        return member;
    }

    /** What {@link #requireReader} asks of who has a desk. */
    boolean isReader(CaseId id) {
        var isTheirs = isEverywhere()
                || cases.scope(id)
                        .filter(scope -> scopes.isDeciding(viewer.current(), scope))
                        .isPresent();
        return isTheirs && !cases.authors(id).contains(viewer.current().requireMember());
    }

    /** Who has a desk: for all cases, or for those within something. */
    MemberId requireDesk() {
        if (!hasDesk()) {
            viewer.current().require(ModerationAction.DECIDE);
        }
        return viewer.current().requireMember();
    }

    boolean hasDesk() {
        return isEverywhere() || !within().isEmpty();
    }

    boolean isEverywhere() {
        return viewer.current().may(ModerationAction.DECIDE);
    }

    /** Within what the viewer decides who does not everywhere. */
    Set<String> within() {
        return scopes.of(viewer.current());
    }

    /** A moderator who did not report it. */
    MemberId requireDecider(ReportCase found) {
        var member = requireReader(found.id());
        if (cases.reporters(found.id()).contains(member)) {
            throw new ForbiddenException("moderation.problem.ownReport");
        }
        return member;
    }

    void requireMeasure(Measure measure) {
        if (measure == Measure.SUSPEND && !maySuspend()) {
            throw new ForbiddenException("moderation.problem.administrators");
        }
    }

    boolean maySuspend() {
        return viewer.current().may(ModerationAction.SUSPEND);
    }

    /**
     * A moderator of the portal, and another one than who decided first; or the same, where the portal has nobody else. Who
     * looks after a part of it alone stands next to its authors, and ends nothing.
     */
    MemberId requireEnder(ReportCase found) {
        var member = requireDecider(found);
        requireMeasure(found.measure());
        if (!mayEnd(found, member)) {
            throw new ForbiddenException("moderation.problem.anotherEnds");
        }
        return member;
    }

    /** Whether it is for this one to end it, who is no party to it. */
    boolean mayEnd(ReportCase found, MemberId member) {
        return member.equals(found.decidedBy()) ? others(found).isEmpty() : isEverywhere();
    }

    /** Who else than the first may end it. */
    List<MemberId> others(ReportCase found) {
        var parties = new ArrayList<>(cases.authors(found.id()));
        parties.addAll(cases.reporters(found.id()));
        parties.add(found.decidedBy());
        return sql.statement("select m.id from member m where m.state = 'ACTIVE' and m.id <> all(:parties)"
                        + " and exists (select 1 from member_role r where r.member_id = m.id"
                        + "  and r.role = any(:roles)) order by m.id")
                .withNumbers("parties", parties)
                .withTexts(
                        "roles", found.measure() == Measure.SUSPEND ? List.of("ADMIN") : List.of("MODERATOR", "ADMIN"))
                .list(MemberId.class);
    }
}
