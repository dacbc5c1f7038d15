package org.essaim.moderation;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.constraints.Constraints;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;

/**
 * Decisions for the authors of what was reported. Whoever has the address that was mailed to an author is that author:
 * somebody who is suspended cannot sign in, and may appeal all the same.
 */
@Stateless
@OpenTo(Caller.EVERYONE)
public class Decisions {

    private static final String DECISION = "select thing_kind, title, state, measure, decision_reason, decided_at,"
            + " appeal_until, appeal_words, upheld, end_reason, coalesce(ended_by = decided_by, false) as alone"
            + " from report_case where id = :case";

    private record DecisionRow(
            String thingKind,
            String title,
            CaseState state,
            Measure measure,
            String decisionReason,
            Instant decidedAt,
            Optional<Instant> appealUntil,
            String appealWords,
            Optional<Boolean> upheld,
            String endReason,
            boolean alone) {}

    @Inject
    private ReportCases cases;

    @Inject
    private Reportables things;

    @Inject
    private ModerationPolicy policy;

    @Inject
    private ModerationLetters letters;

    @Inject
    private Sql sql;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /** What was decided; {@link NotFoundException} for an address that nobody was sent. */
    public DecisionView read(String reference) {
        var row =
                sql.statement(DECISION).with("case", author(reference).caseId()).require(DecisionRow.class);
        var isOpen = row.state() == CaseState.ACCEPTED
                && row.appealUntil().filter(clock.instant()::isBefore).isPresent();
        return new DecisionView(
                things.find(row.thingKind()).map(Reportable::words).orElse("moderation.kind.gone"),
                things.called(row.thingKind(), row.title(), viewer.current().locale()),
                row.state(),
                row.measure(),
                row.decisionReason(),
                row.decidedAt(),
                row.appealUntil(),
                isOpen,
                row.appealWords(),
                row.upheld(),
                row.endReason(),
                row.alone());
    }

    /**
     * The decision by which the viewer's own card or profile, which have the viewer's number, is out of sight; empty when
     * there is none, or it was overturned.
     */
    @OpenTo(Caller.MEMBER)
    public Optional<OwnRemoval> ofOwn(String kind) {
        return sql.statement("select a.reference, c.decided_at, c.state from report_case c join report_case_author a"
                        + " on a.case_id = c.id and a.member_id = :me where c.thing_kind = :kind and c.thing_id = :me"
                        + " and c.measure = 'REMOVE'" + Removals.STANDS
                        + " order by c.decided_at desc, c.id desc limit 1")
                .with("me", viewer.current().requireMember())
                .with("kind", kind)
                .find(OwnRemoval.class);
    }

    /**
     * Appeals, once for all authors; moderators who had no part in it get a letter.
     *
     * @throws InvalidException for the field {@code words}
     * @throws ConflictException when it is too late, or an author has appealed
     */
    @Once
    public void appeal(String reference, Appeal appeal) {
        Constraints.require(appeal);
        var author = author(reference);
        var found = cases.requireInTurn(author.caseId());
        found.appeal(appeal, author.memberId(), clock.instant());
        cases.flush();
        letters.appealed(found, policy.others(found));
    }

    private ReportCases.Author author(String reference) {
        return uuid(reference).flatMap(cases::find).orElseThrow(ReportCases::notFound);
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.ofNullable(text).filter(each -> each.length() == 36).map(UUID::fromString);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
