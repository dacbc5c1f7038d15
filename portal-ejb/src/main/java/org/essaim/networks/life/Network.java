package org.essaim.networks.life;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Version;
import java.time.Instant;
import org.essaim.networks.Joining;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkState;
import org.essaim.networks.ShownTo;
import org.essaim.shared.problem.ConflictException;

/** A local learning network. How many coordinators it has is counted by the database alone. */
@Entity
class Network {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Column(updatable = false)
    private String slug;

    private String name;

    @Column(name = "academie_code")
    private String academie;

    private String area;
    private String presentation = "";

    @Enumerated(EnumType.STRING)
    private NetworkState state;

    @Column(name = "state_since")
    private Instant stateSince;

    @Enumerated(EnumType.STRING)
    private Joining joining = Joining.ON_REQUEST;

    @Enumerated(EnumType.STRING)
    @Column(name = "members_shown_to")
    private ShownTo membersShownTo = ShownTo.MEMBERS;

    @Column(name = "charter_accepted_at")
    private Instant charterAcceptedAt;

    @Column(name = "members_when_closed")
    private Integer membersWhenClosed;

    @Column(name = "created_at", updatable = false)
    private Instant createdAt;

    @Column(name = "changed_at")
    private Instant changedAt;

    protected Network() {}

    /** One that is wished for. */
    Network(String slug, ProjectNetwork project, Instant now) {
        this.slug = slug;
        this.createdAt = now;
        become(NetworkState.PROJECTED, now);
        rename(project, now);
    }

    final void rename(ProjectNetwork project, Instant now) {
        name = project.name();
        academie = project.academie();
        area = project.area();
        changedAt = now;
    }

    void present(PresentNetwork command, Instant now) {
        requireNotClosed();
        presentation = command.presentation();
        joining = command.joining();
        membersShownTo = command.membersShownTo();
        changedAt = now;
    }

    /** Its coordinators stand by the charter; once is enough. */
    void acceptCharter(Instant now) {
        requireNotClosed();
        if (charterAcceptedAt == null) {
            charterAcceptedAt = now;
            changedAt = now;
        }
    }

    /** Somebody prepares its launch. */
    void form(Instant now) {
        require(NetworkState.PROJECTED);
        become(NetworkState.FORMING, now);
    }

    void launch(Instant now) {
        require(NetworkState.FORMING);
        become(NetworkState.ACTIVE, now);
    }

    void pause(Instant now) {
        require(NetworkState.ACTIVE);
        become(NetworkState.PAUSED, now);
    }

    void resume(Instant now) {
        require(NetworkState.PAUSED);
        become(NetworkState.ACTIVE, now);
    }

    /** For good, with the number of members that it had. */
    void close(int members, Instant now) {
        requireNotClosed();
        membersWhenClosed = members;
        become(NetworkState.CLOSED, now);
    }

    private void become(NetworkState other, Instant now) {
        state = other;
        stateSince = now;
        changedAt = now;
    }

    private void require(NetworkState expected) {
        if (state != expected) {
            throw new ConflictException("networks.problem.stateMoved");
        }
    }

    void requireNotClosed() {
        state.requireNotClosed();
    }

    NetworkId id() {
        return new NetworkId(id);
    }

    String presentation() {
        return presentation;
    }

    NetworkState state() {
        return state;
    }

    /** What its coordinators say of it. */
    PresentNetwork presented() {
        return new PresentNetwork(presentation, joining, membersShownTo);
    }

    /** What an administrator says of it. */
    ProjectNetwork projected() {
        return new ProjectNetwork(name, academie, area);
    }

    boolean isCharterAccepted() {
        return charterAcceptedAt != null;
    }
}
