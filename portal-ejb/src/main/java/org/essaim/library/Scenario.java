package org.essaim.library;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.VersionContent;

/** A lesson sequence through all its versions, and where it comes from. */
@Entity
@Table(name = "scenario")
class Scenario {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "derived_from")
    private Long derivedFrom;

    protected Scenario() {}

    Scenario(Instant now) {
        createdAt = now;
    }

    ScenarioId id() {
        return new ScenarioId(id);
    }

    ScenarioVersion firstVersion(VersionContent content, Instant now) {
        return new ScenarioVersion(this, 1, content, now);
    }

    /** The next version, which says what the newest one says. */
    ScenarioVersion nextVersion(ScenarioVersion newest, Instant now) {
        return new ScenarioVersion(this, newest.number() + 1, newest.content(), now);
    }
}
