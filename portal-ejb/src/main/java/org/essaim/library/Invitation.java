package org.essaim.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.essaim.shared.viewer.MemberId;

/** A member is invited to write a version too; the row goes when it is accepted and stays when it is declined. */
@Entity
@Table(name = "scenario_invitation")
class Invitation {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "version_id")
    private long version;

    @Column(name = "member_id")
    private MemberId member;

    @Column(name = "invited_by")
    private MemberId invitedBy;

    @Column(name = "invited_at")
    private Instant invitedAt;

    @Column(name = "declined_at")
    private Instant declinedAt;

    protected Invitation() {}

    Invitation(long version, MemberId member, MemberId invitedBy, Instant now) {
        this.version = version;
        this.member = member;
        this.invitedBy = invitedBy;
        this.invitedAt = now;
    }

    long id() {
        return id;
    }

    long version() {
        return version;
    }

    MemberId member() {
        return member;
    }

    MemberId invitedBy() {
        return invitedBy;
    }

    Instant invitedAt() {
        return invitedAt;
    }

    boolean isDeclined() {
        return declinedAt != null;
    }

    void decline(Instant now) {
        declinedAt = now;
    }
}
