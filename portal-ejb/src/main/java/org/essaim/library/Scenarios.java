package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.essaim.audit.AuditEntry;
import org.essaim.audit.AuditLog;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.DatabaseRefusal;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Scenarios and their versions, to be changed. */
@ApplicationScoped
class Scenarios {

    private static final Set<VersionState> OPEN =
            EnumSet.of(VersionState.DRAFT, VersionState.SUBMITTED, VersionState.CHANGES_REQUESTED);

    private static final Set<VersionState> UNPUBLISHED = EnumSet.of(
            VersionState.DRAFT, VersionState.SUBMITTED, VersionState.CHANGES_REQUESTED, VersionState.REJECTED);

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Sql sql;

    @Inject
    private AuditLog audit;

    /** The scenario, kept from others until the transaction ends: its versions change one after the other. */
    Scenario requireLocked(ScenarioId id) {
        var scenario = database.find(Scenario.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (scenario == null) {
            throw notFound();
        }
        return scenario;
    }

    Scenario require(ScenarioId id) {
        var scenario = database.find(Scenario.class, id.value());
        if (scenario == null) {
            throw notFound();
        }
        return scenario;
    }

    Optional<ScenarioVersion> findOpen(ScenarioId id) {
        return one(
                versions("select v from ScenarioVersion v where v.scenario.id = :scenario and v.state in :states", id)
                        .setParameter("states", OPEN));
    }

    ScenarioVersion requireOpen(ScenarioId id) {
        return findOpen(id).orElseThrow(Scenarios::noOpenVersion);
    }

    Optional<ScenarioVersion> findIn(ScenarioId id, VersionState state) {
        return one(versions(
                        "select v from ScenarioVersion v where v.scenario.id = :scenario and v.state = :state"
                                + " order by v.number desc",
                        id)
                .setParameter("state", state));
    }

    /** Versions that nobody was ever shown, the open one among them. */
    List<ScenarioVersion> unpublished(ScenarioId id) {
        return versions(
                        "select v from ScenarioVersion v where v.scenario.id = :scenario and v.state in :states"
                                + " order by v.number",
                        id)
                .setParameter("states", UNPUBLISHED)
                .getResultList();
    }

    /** Whether it has no version any more. */
    boolean isEmpty(ScenarioId id) {
        return versions("select v from ScenarioVersion v where v.scenario.id = :scenario", id)
                .setMaxResults(1)
                .getResultList()
                .isEmpty();
    }

    long countIn(VersionState state) {
        return database.createQuery("select count(v) from ScenarioVersion v where v.state = :state", Long.class)
                .setParameter("state", state)
                .getSingleResult();
    }

    ScenarioVersion requireNewest(ScenarioId id) {
        return one(versions(
                        "select v from ScenarioVersion v where v.scenario.id = :scenario order by v.number desc", id))
                .orElseThrow(Scenarios::notFound);
    }

    void add(Scenario scenario) {
        database.persist(scenario);
    }

    /** Adds it with what it uses; a ConflictException when another one is open. */
    void add(ScenarioVersion version) {
        database.persist(version);
        flush("library.problem.openVersion");
        keepResources(version);
    }

    void remove(ScenarioVersion version) {
        database.remove(version);
        database.flush();
    }

    void remove(Scenario scenario) {
        database.remove(scenario);
        database.flush();
    }

    /** Sends the changes to the database now; what it refuses becomes a conflict with this message. */
    void flush(String conflictKey) {
        try {
            database.flush();
        } catch (OptimisticLockException e) {
            throw conflict(conflictKey, e);
        } catch (PersistenceException e) {
            if (DatabaseRefusal.isUniqueViolation(e)) {
                throw conflict(conflictKey, e);
            }
            throw e;
        }
    }

    /** The resources that the version uses, as its content names them. */
    void keepResources(ScenarioVersion version) {
        sql.statement("delete from scenario_version_resource where version_id = :version")
                .with("version", version.id())
                .run();
        var used = version.content().resources();
        if (!used.isEmpty()) {
            sql.statement("insert into scenario_version_resource (version_id, resource_id)"
                            + " select :version, unnest(:resources)")
                    .with("version", version.id())
                    .withNumbers("resources", used)
                    .run();
        }
    }

    /** A decision of a review: for its authors, and for the audit. */
    void record(ScenarioVersion version, MemberId reviewer, Decision decision, String reason, Instant at) {
        var entry = AuditEntry.of(decision.audited(), version.scenario().id())
                .because(reason)
                .at(at);
        audit.record(entry, Optional.of(reviewer));
        sql.statement("insert into scenario_review (version_id, reviewer_id, decision, reason, decided_at)"
                        + " values (:version, :reviewer, :decision, :reason, :at)")
                .with("version", version.id())
                .with("reviewer", reviewer)
                .with("decision", decision)
                .with("reason", reason)
                .with("at", at)
                .run();
    }

    static NotFoundException notFound() {
        return new NotFoundException("library.problem.scenarioNotFound");
    }

    static NotFoundException noOpenVersion() {
        return new NotFoundException("library.problem.noOpenVersion");
    }

    private static ConflictException conflict(String key, Exception cause) {
        var conflict = new ConflictException(key);
        conflict.initCause(cause);
        return conflict;
    }

    private TypedQuery<ScenarioVersion> versions(String query, ScenarioId scenario) {
        return database.createQuery(query, ScenarioVersion.class).setParameter("scenario", scenario.value());
    }

    private static Optional<ScenarioVersion> one(TypedQuery<ScenarioVersion> query) {
        return query.setMaxResults(1).getResultStream().findFirst();
    }
}
