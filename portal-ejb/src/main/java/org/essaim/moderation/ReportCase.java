package org.essaim.moderation;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Duration;
import java.time.Instant;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Target;
import org.essaim.shared.viewer.Thing;

/** All reports on one thing that wait for one decision, and what was decided. */
@Entity
@Table(name = "report_case")
class ReportCase {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Column(name = "thing_kind")
    private String thingKind;

    @Column(name = "thing_id")
    private long thingId;

    private String title;

    @Enumerated(EnumType.STRING)
    private CaseState state;

    @Enumerated(EnumType.STRING)
    private Measure measure;

    @Column(name = "decided_by")
    private MemberId decidedBy;

    @Column(name = "decided_at")
    private Instant decidedAt;

    @Column(name = "decision_reason")
    private String decisionReason;

    @Column(name = "appeal_until")
    private Instant appealUntil;

    @Column(name = "appealed_by")
    private MemberId appealedBy;

    @Column(name = "appealed_at")
    private Instant appealedAt;

    @Column(name = "appeal_words")
    private String appealWords;

    private Boolean upheld;

    @Column(name = "ended_by")
    private MemberId endedBy;

    @Column(name = "ended_at")
    private Instant endedAt;

    @Column(name = "end_reason")
    private String endReason;

    protected ReportCase() {}

    CaseId id() {
        return new CaseId(id);
    }

    long rowVersion() {
        return rowVersion;
    }

    Target thing() {
        return new Thing(thingKind, thingId);
    }

    String title() {
        return title;
    }

    CaseState state() {
        return state;
    }

    Measure measure() {
        return measure;
    }

    MemberId decidedBy() {
        return decidedBy;
    }

    Instant appealUntil() {
        return appealUntil;
    }

    /**
     * Decides about all its reports.
     *
     * @param appealing how long the authors may appeal
     */
    void decide(DecideCase decision, MemberId by, Instant now, Duration appealing) {
        if (state != CaseState.OPEN) {
            throw new ConflictException("moderation.problem.decidedMeanwhile");
        }
        state = decision.judgement() == Judgement.ACCEPT ? CaseState.ACCEPTED : CaseState.REJECTED;
        measure = decision.measure();
        decidedBy = by;
        decidedAt = now;
        decisionReason = decision.reason();
        appealUntil = state == CaseState.ACCEPTED ? now.plus(appealing) : null;
    }

    /** Once, by an author, in time. */
    void appeal(Appeal appeal, MemberId by, Instant now) {
        if (state == CaseState.APPEALED || state == CaseState.FINAL) {
            throw new ConflictException("moderation.problem.appealed");
        }
        if (!isAppealable(now)) {
            throw new ConflictException("moderation.problem.appealOver");
        }
        state = CaseState.APPEALED;
        appealedBy = by;
        appealedAt = now;
        appealWords = appeal.words();
    }

    boolean isAppealable(Instant now) {
        return state == CaseState.ACCEPTED && now.isBefore(appealUntil);
    }

    void end(EndCase end, MemberId by, Instant now) {
        if (state != CaseState.APPEALED) {
            throw new ConflictException("moderation.problem.decidedMeanwhile");
        }
        state = CaseState.FINAL;
        upheld = end.outcome() == EndCase.Outcome.UPHELD;
        endedBy = by;
        endedAt = now;
        endReason = end.reason();
    }
}
