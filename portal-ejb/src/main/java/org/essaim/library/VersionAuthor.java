package org.essaim.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.essaim.shared.viewer.MemberId;

/** One author of one version, at a place among the others. */
@Entity
@Table(name = "scenario_version_author")
class VersionAuthor {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Column(name = "version_id")
    private long version;

    private int position;

    @Column(name = "member_id")
    private MemberId member;

    protected VersionAuthor() {}

    VersionAuthor(long version, int position, MemberId member) {
        this.version = version;
        this.position = position;
        this.member = member;
    }

    long version() {
        return version;
    }

    int position() {
        return position;
    }

    MemberId member() {
        return member;
    }
}
