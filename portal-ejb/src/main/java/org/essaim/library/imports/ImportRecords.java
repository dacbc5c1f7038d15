package org.essaim.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.identity.MemberDirectory;
import org.essaim.shared.MemberId;
import org.essaim.shared.NotFoundException;
import org.essaim.shared.Page;
import org.essaim.shared.Row;
import org.essaim.shared.once.Once;

/** The imports and how far they are. */
@ApplicationScoped
class ImportRecords {

    static final String STOPPED = "library.problem.importStopped";
    static final String BROKEN = "library.problem.importBroken";
    private static final int PAGE_SIZE = 20;
    private static final String COLUMNS =
            "select id, state, received, imported, updated, failed, message, started_by," + " created_at, finished_at";

    /** One that is to be run. */
    record Task(ImportId id, MemberId startedBy, String file) {}

    /** Another node took ours for dead. */
    static class OverException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OverException() {
            super("another node has told it as over");
        }
    }

    @PersistenceContext
    private EntityManager database;

    @Inject
    private MemberDirectory members;

    @Inject
    private Clock clock;

    @Once
    @Transactional(TxType.REQUIRES_NEW)
    ImportId add(MemberId startedBy, String node, String file, int received) {
        return new ImportId(Row.one(database.createNativeQuery("insert into resource_import (state, started_by, node,"
                                + " file, received, created_at) values ('QUEUED', ?1, ?2, ?3, ?4, ?5) returning id")
                        .setParameter(1, startedBy.value())
                        .setParameter(2, node)
                        .setParameter(3, file)
                        .setParameter(4, received)
                        .setParameter(5, Timestamp.from(clock.instant())))
                .orElseThrow()
                .number(0));
    }

    /** Whether the import reads this file. */
    boolean isOf(ImportId id, String file) {
        return !database.createNativeQuery("select 1 from resource_import where id = ?1 and file = ?2")
                .setParameter(1, id.value())
                .setParameter(2, file)
                .getResultList()
                .isEmpty();
    }

    /** The oldest one that waits here; it runs from now on. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Task> takeNext(String node) {
        return Row.one(database.createNativeQuery("update resource_import set state = 'RUNNING' where id ="
                                + " (select id from resource_import where state = 'QUEUED' and node = ?1"
                                + "   order by id limit 1 for update skip locked) returning id, started_by, file")
                        .setParameter(1, node))
                .map(row -> new Task(new ImportId(row.number(0)), new MemberId(row.number(1)), row.text(2)));
    }

    boolean isWaiting(String node) {
        return Row.one(database.createNativeQuery(
                                "select exists (select 1 from resource_import where state = 'QUEUED' and node = ?1)")
                        .setParameter(1, node))
                .orElseThrow()
                .flag(0);
    }

    /**
     * Keeps how far it is, in the transaction of the batch that brought it there; whether it shall go on.
     *
     * @throws OverException when another node has told it as over: nothing of the batch may stay
     */
    @Transactional(TxType.MANDATORY)
    boolean progressed(ImportId id, int added, int changed, ImportTally tally) {
        return !Row.one(database.createNativeQuery("update resource_import set imported = imported + ?2,"
                                + " updated = updated + ?3, failed = ?4, errors = cast(?5 as jsonb)"
                                + " where id = ?1 and state = 'RUNNING' returning cancel_asked")
                        .setParameter(1, id.value())
                        .setParameter(2, added)
                        .setParameter(3, changed)
                        .setParameter(4, tally.failed())
                        .setParameter(5, tally.errorsAsJson()))
                .orElseThrow(OverException::new)
                .flag(0);
    }

    /** One that another node has told as over stays as it is. */
    @Transactional(TxType.REQUIRES_NEW)
    void finish(ImportId id, ImportState state, String messageKey) {
        database.createNativeQuery("update resource_import set state = ?2, message = ?3, finished_at = ?4"
                        + " where id = ?1 and state = 'RUNNING'")
                .setParameter(1, id.value())
                .setParameter(2, state.name())
                .setParameter(3, messageKey)
                .setParameter(4, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /** One that runs stops after its batch, one that waits at once; one that is over stays as it is. */
    @Transactional
    void cancel(ImportId id) {
        require(id);
        database.createNativeQuery("update resource_import set cancel_asked = true,"
                        + " state = case when state = 'QUEUED' then 'CANCELLED' else state end,"
                        + " finished_at = case when state = 'QUEUED' then ?2 else finished_at end"
                        + " where id = ?1 and state in ('QUEUED', 'RUNNING')")
                .setParameter(1, id.value())
                .setParameter(2, Timestamp.from(clock.instant()))
                .executeUpdate();
    }

    /**
     * What this node was doing when it stopped has failed; what it had written stays.
     *
     * @param files what lies in its spool: that is how it knows its imports after its name has changed
     */
    @Transactional(TxType.REQUIRES_NEW)
    void failInterrupted(String node, List<String> files) {
        database.createNativeQuery("update resource_import set state = 'FAILED', message = ?2, finished_at = ?3"
                        + " where state in ('QUEUED', 'RUNNING')"
                        + " and (node = ?1 or file = any (string_to_array(?4, '/')))")
                .setParameter(1, node)
                .setParameter(2, STOPPED)
                .setParameter(3, Timestamp.from(clock.instant()))
                .setParameter(4, String.join("/", files))
                .executeUpdate();
    }

    /** Shows the others that this node is there, for what waits here and for what it runs. By the clock that all share. */
    @Transactional(TxType.REQUIRES_NEW)
    void beat(String node, Optional<ImportId> running) {
        database.createNativeQuery("update resource_import set heard_at = now()"
                        + " where node = ?1 and (state = 'QUEUED' or state = 'RUNNING' and id = ?2)")
                .setParameter(1, node)
                .setParameter(2, running.map(ImportId::value).orElse(0L))
                .executeUpdate();
    }

    /** What was not heard of for so long has failed; how many. A row that somebody holds at this moment is alive. */
    @Transactional(TxType.REQUIRES_NEW)
    int failSilent(Duration silence) {
        return database.createNativeQuery("update resource_import set state = 'FAILED', message = ?1, finished_at = ?2"
                        + " where id in (select id from resource_import where state in ('QUEUED', 'RUNNING')"
                        + "   and heard_at < now() - make_interval(secs => ?3) for update skip locked)")
                .setParameter(1, STOPPED)
                .setParameter(2, Timestamp.from(clock.instant()))
                .setParameter(3, silence.toSeconds())
                .executeUpdate();
    }

    ImportProgress require(ImportId id) {
        return progress(database.createNativeQuery(
                                COLUMNS + ", cast(errors as text) from resource_import where id = ?1")
                        .setParameter(1, id.value()))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("library.problem.importNotFound"));
    }

    Page<ImportProgress> list(int page) {
        var total = Row.one(database.createNativeQuery("select count(*) from resource_import"))
                .orElseThrow()
                .number(0);
        var items = progress(
                database.createNativeQuery(COLUMNS + ", '' from resource_import order by id desc limit ?1 offset ?2")
                        .setParameter(1, PAGE_SIZE)
                        .setParameter(2, (long) page * PAGE_SIZE));
        return new Page<>(items, total, page, PAGE_SIZE);
    }

    private List<ImportProgress> progress(jakarta.persistence.Query query) {
        var rows = Row.all(query);
        var names = members.names(
                rows.stream().map(row -> new MemberId(row.number(7))).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> new ImportProgress(
                        new ImportId(row.number(0)),
                        "QUEUED".equals(row.text(1)) ? ImportState.RUNNING : row.value(1, ImportState.class),
                        row.count(2),
                        row.count(3),
                        row.count(4),
                        row.count(5),
                        ImportTally.errors(row.text(10)),
                        "QUEUED".equals(row.text(1)),
                        row.text(6),
                        names.get(new MemberId(row.number(7))),
                        row.instant(8),
                        row.instant(9)))
                .toList();
    }
}
