package org.essaim.library;

import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.essaim.library.content.FlipProfile;
import org.essaim.library.content.VersionContent;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.viewer.MemberId;

/** One version of a scenario and where it stands; sealed once it was published. */
@Entity
@Table(name = "scenario_version")
class ScenarioVersion {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @ManyToOne(fetch = FetchType.LAZY, optional = false)
    @JoinColumn(name = "scenario_id")
    private Scenario scenario;

    private int number;

    @Enumerated(EnumType.STRING)
    private VersionState state;

    @Convert(converter = VersionContentConverter.class)
    private VersionContent content;

    @Convert(converter = FlipProfileConverter.class)
    private FlipProfile profile;

    @Column(name = "class_minutes")
    private int classMinutes;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "saved_at")
    private Instant savedAt;

    @Column(name = "saved_by")
    private MemberId savedBy;

    @Column(name = "submitted_at")
    private Instant submittedAt;

    @Column(name = "published_at")
    private Instant publishedAt;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private MemberId withdrawnBy;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected ScenarioVersion() {}

    ScenarioVersion(Scenario scenario, int number, VersionContent content, Instant now) {
        this.scenario = scenario;
        this.number = number;
        this.state = VersionState.DRAFT;
        this.createdAt = now;
        keep(content, now);
    }

    long id() {
        return id;
    }

    long rowVersion() {
        return rowVersion;
    }

    Scenario scenario() {
        return scenario;
    }

    int number() {
        return number;
    }

    VersionState state() {
        return state;
    }

    VersionContent content() {
        return content;
    }

    FlipProfile profile() {
        return profile;
    }

    Instant savedAt() {
        return savedAt;
    }

    /** Who saved it last; null while nobody did since it was begun. */
    MemberId savedBy() {
        return savedBy;
    }

    /** Says this from now on; its profile follows. Whether anything is different from before. */
    boolean write(VersionContent next, MemberId author, Instant now) {
        if (!state.isEditable()) {
            throw new ConflictException("library.problem.notEditable");
        }
        if (next.equals(content)) {
            return false;
        }
        keep(next, now);
        savedBy = author;
        return true;
    }

    private void keep(VersionContent next, Instant now) {
        content = next;
        profile = FlipProfile.of(next);
        classMinutes = profile.classMinutes();
        savedAt = now;
    }

    void submit(Instant now) {
        requireClassTime();
        become(VersionState.SUBMITTED);
        submittedAt = now;
    }

    /** Back to the authors, who asked for it. */
    void takeBack() {
        become(VersionState.DRAFT);
    }

    /** What a moderator decided; publishing is {@link #publish}. */
    void follow(Decision decision) {
        become(decision.outcome());
    }

    void publish(Instant now) {
        requireClassTime();
        become(VersionState.PUBLISHED);
        publishedAt = now;
    }

    void supersede() {
        become(VersionState.SUPERSEDED);
    }

    void withdraw(MemberId by, String reason, Instant now) {
        become(VersionState.WITHDRAWN);
        withdrawnAt = now;
        withdrawnBy = by;
        withdrawnReason = reason;
    }

    void restore() {
        become(VersionState.PUBLISHED);
        withdrawnAt = null;
        withdrawnBy = null;
        withdrawnReason = null;
    }

    private void requireClassTime() {
        if (classMinutes == 0) {
            throw new RuleException("library.problem.noClassTime");
        }
    }

    private void become(VersionState next) {
        if (!state.mayBecome(next)) {
            throw new ConflictException("library.problem.stateMoved");
        }
        state = next;
    }
}
