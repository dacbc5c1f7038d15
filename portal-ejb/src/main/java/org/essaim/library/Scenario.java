package org.essaim.library;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.OrderColumn;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.essaim.library.content.ScenarioId;
import org.essaim.library.content.VersionContent;
import org.essaim.shared.MemberId;

/** A lesson sequence through all its versions; its authors, where it comes from, whether it was taken away. */
@Entity
@Table(name = "scenario")
class Scenario {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private Long id;

    @Version
    @Column(name = "row_version")
    private long rowVersion;

    @ElementCollection
    @CollectionTable(name = "scenario_author", joinColumns = @JoinColumn(name = "scenario_id"))
    @OrderColumn(name = "position")
    @Column(name = "member_id")
    private List<Long> authors = new ArrayList<>();

    @Column(name = "created_at")
    private Instant createdAt;

    @Column(name = "derived_from")
    private Long derivedFrom;

    @Column(name = "withdrawn_at")
    private Instant withdrawnAt;

    @Column(name = "withdrawn_by")
    private MemberId withdrawnBy;

    @Column(name = "withdrawn_reason")
    private String withdrawnReason;

    protected Scenario() {}

    Scenario(MemberId author, Instant now) {
        authors.add(author.value());
        createdAt = now;
    }

    ScenarioId id() {
        return new ScenarioId(id);
    }

    /** In the order of their names on the scenario, who began it first. */
    List<MemberId> authors() {
        return authors.stream().map(MemberId::new).toList();
    }

    boolean isBy(MemberId member) {
        return authors.contains(member.value());
    }

    /** Names these beside who began it. */
    void nameCoAuthors(List<MemberId> coAuthors) {
        var first = authors.get(0);
        authors.clear();
        authors.add(first);
        coAuthors.stream()
                .map(MemberId::value)
                .distinct()
                .filter(each -> !each.equals(first))
                .forEach(authors::add);
    }

    ScenarioVersion firstVersion(VersionContent content, Instant now) {
        return new ScenarioVersion(this, 1, content, now);
    }

    /** The next version, which says what the newest one says. */
    ScenarioVersion nextVersion(ScenarioVersion newest, Instant now) {
        return new ScenarioVersion(this, newest.number() + 1, newest.content(), now);
    }

    void withdrawn(MemberId by, String reason, Instant now) {
        withdrawnAt = now;
        withdrawnBy = by;
        withdrawnReason = reason;
    }

    void restored() {
        withdrawnAt = null;
        withdrawnBy = null;
        withdrawnReason = null;
    }
}
