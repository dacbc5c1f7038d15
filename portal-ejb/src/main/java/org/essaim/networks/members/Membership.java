package org.essaim.networks.members;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.essaim.networks.MembershipState;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkRole;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.viewer.MemberId;

/** A member in a network: one row, whatever becomes of it. */
@Entity
@Table(name = "network_membership")
class Membership {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Column(name = "network_id", updatable = false)
    private long network;

    @Column(name = "member_id", updatable = false)
    private MemberId member;

    @Enumerated(EnumType.STRING)
    private MembershipState state;

    @Enumerated(EnumType.STRING)
    private NetworkRole role = NetworkRole.MEMBER;

    private boolean away;
    private String word = "";
    private String reason = "";
    private Instant since;

    @Column(name = "joined_at")
    private Instant joinedAt;

    /** Since when they had left who is kept out; null for who was a member until then, and in all other states. */
    @Column(name = "gone_at")
    private Instant goneAt;

    protected Membership() {}

    /** Of somebody who has nothing to do with the network yet. */
    Membership(NetworkId network, MemberId member, Instant now) {
        this.network = network.value();
        this.member = member;
        become(MembershipState.LEFT, now);
    }

    /** Asks to be let in; who was told no may ask again. */
    void ask(String words, Instant now) {
        requireOutside();
        become(MembershipState.REQUESTED, now);
        joinedAt = null;
        word = words;
    }

    /** Is one of them from now on. */
    void join(Instant now) {
        if (state == MembershipState.ACTIVE) {
            throw new ConflictException("networks.problem.memberAlready");
        }
        become(MembershipState.ACTIVE, now);
        joinedAt = now;
    }

    void refuse(String why, Instant now) {
        if (state != MembershipState.REQUESTED) {
            throw new ConflictException("networks.problem.noRequest");
        }
        become(MembershipState.REFUSED, now);
        reason = why;
    }

    /** Goes, or takes a request back. */
    void leave(Instant now) {
        become(MembershipState.LEFT, now);
        role = NetworkRole.MEMBER;
    }

    /** Kept out from now on: a member, and who was one and could come back. */
    void suspend(String why, Instant now) {
        var left = state == MembershipState.LEFT && joinedAt != null ? since : null;
        if (left == null) {
            requireActive();
        }
        become(MembershipState.SUSPENDED, now);
        role = NetworkRole.MEMBER;
        reason = why;
        goneAt = left;
    }

    /** A member again; who had gone before may ask again. */
    void reinstate(Instant now) {
        if (state != MembershipState.SUSPENDED) {
            throw new ConflictException("networks.problem.notSuspended");
        }
        var left = goneAt;
        become(left == null ? MembershipState.ACTIVE : MembershipState.LEFT, left == null ? now : left);
    }

    void hold(NetworkRole other) {
        requireActive();
        if (away) {
            throw new ConflictException("networks.problem.memberAway");
        }
        role = other;
    }

    /** The account is closed, or open again. */
    void beAway(boolean whether) {
        away = whether;
    }

    private void become(MembershipState other, Instant now) {
        state = other;
        since = now;
        word = "";
        reason = "";
        goneAt = null;
    }

    private void requireActive() {
        if (state == MembershipState.SUSPENDED) {
            throw new ConflictException("networks.problem.coordinatorSuspended");
        }
        if (state != MembershipState.ACTIVE) {
            throw new ConflictException("networks.problem.notMember");
        }
    }

    private void requireOutside() {
        switch (state) {
            case ACTIVE -> throw new ConflictException("networks.problem.memberAlready");
            case REQUESTED -> throw new ConflictException("networks.problem.askedAlready");
            case SUSPENDED -> throw new ConflictException("networks.problem.suspended");
            case LEFT, REFUSED -> {}
        }
    }

    long id() {
        return id;
    }

    NetworkId network() {
        return new NetworkId(network);
    }

    MemberId member() {
        return member;
    }

    MembershipState state() {
        return state;
    }

    NetworkRole role() {
        return role;
    }

    Instant since() {
        return since;
    }

    /** Whether they had left before they were kept out. */
    boolean wasGone() {
        return goneAt != null;
    }

    boolean isActive() {
        return state == MembershipState.ACTIVE;
    }

    /** Whether they were a member, and went of their own will after this moment. */
    boolean mayComeBack(Instant after) {
        return state == MembershipState.LEFT && joinedAt != null && since.isAfter(after);
    }

    /** Whether the member runs the network, and can act. */
    boolean coordinates() {
        return role == NetworkRole.COORDINATOR && !away;
    }
}
