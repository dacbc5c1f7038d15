package org.essaim.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.audit.AuditEntry;
import org.essaim.audit.AuditLog;
import org.essaim.identity.directory.MemberDirectory;
import org.essaim.identity.directory.MemberName;
import org.essaim.library.content.LibraryAudit;
import org.essaim.library.imports.ImportSpool.Spooled;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;
import org.essaim.shared.viewer.MemberId;

/** The imports and how far they are. */
@ApplicationScoped
class ImportRecords {

    static final String STOPPED = "library.problem.importStopped";
    static final String BROKEN = "library.problem.importBroken";
    private static final String COLUMNS = "id, case when state = 'QUEUED' then 'RUNNING' else state end as state,"
            + " file_name, rehearsal, received, imported, updated, failed, state = 'QUEUED' as waiting, message,"
            + " started_by, created_at, finished_at";

    /** One that is to be run. */
    record Task(ImportId id, MemberId startedBy, String file, boolean rehearsal) {}

    private record ProgressRow(
            ImportId id,
            ImportState state,
            String fileName,
            boolean rehearsal,
            int received,
            int imported,
            int updated,
            int failed,
            boolean waiting,
            String message,
            MemberId startedBy,
            Instant createdAt,
            Instant finishedAt,
            String errors) {

        ImportProgress progress(MemberName starter) {
            return new ImportProgress(
                    id,
                    state,
                    fileName,
                    rehearsal,
                    received,
                    imported,
                    updated,
                    failed,
                    ImportTally.errors(errors),
                    waiting,
                    message,
                    starter,
                    createdAt,
                    finishedAt);
        }
    }

    /** Another node took this one for dead. */
    static class OverException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        OverException() {
            super("another node has marked it as over");
        }
    }

    @Inject
    private Sql sql;

    @Inject
    private MemberDirectory members;

    @Inject
    private AuditLog audit;

    @Inject
    private Clock clock;

    @Once
    @Transactional(TxType.REQUIRES_NEW)
    ImportId add(MemberId startedBy, String node, Spooled spooled, ImportFile file) {
        var id = sql.statement(
                        "insert into resource_import (state, started_by, node, file, file_name, rehearsal, received,"
                                + " created_at) values ('QUEUED', :startedBy, :node, :file, :name, :rehearsal, :received,"
                                + " :now) returning id")
                .with("startedBy", startedBy)
                .with("node", node)
                .with("file", spooled.file())
                .with("name", file.name())
                .with("rehearsal", file.rehearsal())
                .with("received", spooled.lines())
                .with("now", clock.instant())
                .require(ImportId.class);
        audit.record(AuditEntry.of(LibraryAudit.IMPORT_STARTED, id), Optional.of(startedBy));
        return id;
    }

    /** Whether the import reads this file. */
    boolean isOf(ImportId id, String file) {
        return sql.statement("select exists (select 1 from resource_import where id = :id and file = :file)")
                .with("id", id)
                .with("file", file)
                .require(Boolean.class);
    }

    /** The oldest one that waits here; it runs from now on. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Task> takeNext(String node) {
        return sql.statement("update resource_import set state = 'RUNNING' where id ="
                        + " (select id from resource_import where state = 'QUEUED' and node = :node"
                        + "   order by id limit 1 for update skip locked) returning id, started_by, file, rehearsal")
                .with("node", node)
                .find(Task.class);
    }

    boolean isWaiting(String node) {
        return sql.statement("select exists (select 1 from resource_import where state = 'QUEUED' and node = :node)")
                .with("node", node)
                .require(Boolean.class);
    }

    /**
     * Saves the progress in the transaction of the batch that made it; gives whether the import shall go on.
     *
     * @throws OverException when another node has marked it as over: nothing of the batch may stay
     */
    @Transactional(TxType.MANDATORY)
    boolean progressed(ImportId id, int added, int changed, ImportTally tally) {
        return sql.statement("update resource_import set imported = imported + :added, updated = updated + :changed,"
                        + " failed = :failed, errors = cast(:errors as jsonb)"
                        + " where id = :id and state = 'RUNNING' returning not cancel_asked")
                .with("id", id)
                .with("added", added)
                .with("changed", changed)
                .with("failed", tally.failed())
                .with("errors", tally.errorsAsJson())
                .find(Boolean.class)
                .orElseThrow(OverException::new);
    }

    /** An import that another node has marked as over stays as it is. */
    @Transactional(TxType.REQUIRES_NEW)
    void finish(ImportId id, ImportState state, String messageKey) {
        sql.statement("update resource_import set state = :state, message = :message, finished_at = :now"
                        + " where id = :id and state = 'RUNNING'")
                .with("id", id)
                .with("state", state)
                .with("message", messageKey)
                .with("now", clock.instant())
                .run();
    }

    /** A running import stops after its batch, a waiting one at once; one that is over stays as it is. */
    @Transactional
    void cancel(ImportId id) {
        require(id);
        var cancelled = sql.statement("update resource_import set cancel_asked = true,"
                        + " state = case when state = 'QUEUED' then 'CANCELLED' else state end,"
                        + " finished_at = case when state = 'QUEUED' then :now else finished_at end"
                        + " where id = :id and state in ('QUEUED', 'RUNNING')")
                .with("id", id)
                .with("now", clock.instant())
                .run();
        if (cancelled > 0) {
            audit.record(LibraryAudit.IMPORT_CANCELLED, id, "");
        }
    }

    /**
     * Imports of this node that were running when it stopped have failed; what they wrote stays.
     *
     * @param files what lies in its spool: that is how it knows its imports after its name has changed
     */
    @Transactional(TxType.REQUIRES_NEW)
    void failInterrupted(String node, List<String> files) {
        sql.statement("update resource_import set state = 'FAILED', message = :message, finished_at = :now"
                        + " where state in ('QUEUED', 'RUNNING') and (node = :node or file = any (:files))")
                .with("node", node)
                .with("message", STOPPED)
                .with("now", clock.instant())
                .withTexts("files", files)
                .run();
    }

    /**
     * Shows the others that this node is there, for what waits here and for what it runs. By the clock that all share.
     */
    @Transactional(TxType.REQUIRES_NEW)
    void beat(String node, Optional<ImportId> running) {
        sql.statement("update resource_import set heard_at = now()"
                        + " where node = :node and (state = 'QUEUED' or state = 'RUNNING' and id = :running)")
                .with("node", node)
                .with("running", running)
                .run();
    }

    /**
     * Marks imports without a sign of life for so long as failed; gives how many. A row that is locked at this moment
     * is alive.
     */
    @Transactional(TxType.REQUIRES_NEW)
    int failSilent(Duration silence) {
        return sql.statement("update resource_import set state = 'FAILED', message = :message, finished_at = :now"
                        + " where id in (select id from resource_import where state in ('QUEUED', 'RUNNING')"
                        + "   and heard_at < now() - make_interval(secs => :silence) for update skip locked)")
                .with("message", STOPPED)
                .with("now", clock.instant())
                .with("silence", silence.toSeconds())
                .run();
    }

    ImportProgress require(ImportId id) {
        return progress(sql.statement("select", COLUMNS, ", errors from resource_import where id = :id")
                        .with("id", id))
                .stream()
                .findFirst()
                .orElseThrow(() -> new NotFoundException("library.problem.importNotFound"));
    }

    Page<ImportProgress> list(Slice slice) {
        return ListReading.of(sql, COLUMNS + ", '' as errors", "resource_import")
                .orderBy("id desc")
                .page(slice, this::progress);
    }

    private List<ImportProgress> progress(SqlStatement statement) {
        var rows = statement.list(ProgressRow.class);
        var names = members.names(rows.stream().map(ProgressRow::startedBy).collect(Collectors.toSet()));
        return rows.stream()
                .map(row -> row.progress(names.get(row.startedBy())))
                .toList();
    }
}
