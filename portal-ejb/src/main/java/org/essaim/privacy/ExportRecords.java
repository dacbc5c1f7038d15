package org.essaim.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.essaim.shared.files.FileStore;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** The files that were asked for, one a member, and how far they are. */
@ApplicationScoped
@Transactional
class ExportRecords {

    /** A node that is silent for so long is gone, and another begins again. */
    static final Duration SILENCE = Duration.ofMinutes(5);

    private static final int MOST_ATTEMPTS = 3;

    /** One to be made; the attempt tells whether it is still ours. */
    record Task(long id, MemberId member, int attempt) {}

    /** One as it stands. */
    record ExportRow(
            ExportState state,
            int done,
            int total,
            Instant askedAt,
            Instant readyAt,
            String fileName,
            Optional<Long> size) {}

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** In place of an earlier one; {@link ConflictException} while that is being made. */
    @Once
    void ask(MemberId member) {
        forget(member);
        var asked = sql.statement("insert into data_export (member_id, state, asked_at, heard_at)"
                        + " values (:member, 'QUEUED', :now, :now) on conflict (member_id) do nothing")
                .with("member", member)
                .with("now", clock.instant())
                .run();
        if (asked == 0) {
            throw new ConflictException("privacy.problem.exportGoingOn");
        }
    }

    private void forget(MemberId member) {
        removeFiles(sql.statement("delete from data_export where member_id = :member and state in ('READY', 'FAILED')"
                        + " returning file_name")
                .with("member", member)
                .find(String.class));
    }

    /** The sweep of the store deletes the bytes of what no row names. */
    private void removeFiles(Optional<String> file) {
        file.ifPresent(name -> sql.statement("delete from stored_file where name = :name")
                .with("name", name)
                .run());
    }

    /** Also one that is being made. */
    void remove(MemberId member) {
        removeFiles(sql.statement("delete from data_export where member_id = :member returning file_name")
                .with("member", member)
                .find(String.class));
    }

    int removeReadyBefore(Instant before) {
        var old = sql.statement("select member_id from data_export where coalesce(ready_at, asked_at) < :before"
                        + " order by id for update skip locked")
                .with("before", before)
                .list(MemberId.class);
        old.forEach(this::remove);
        return old.size();
    }

    Optional<ExportRow> find(MemberId member) {
        return sql.statement("select e.state, e.done, e.total, e.asked_at, e.ready_at, e.file_name, f.size"
                        + " from data_export e left join stored_file f on f.name = e.file_name"
                        + " where e.member_id = :member")
                .with("member", member)
                .find(ExportRow.class);
    }

    /** The next one, ours until we are silent; one that was tried too often has failed. */
    Optional<Task> take() {
        var now = clock.instant();
        sql.statement("update data_export set state = 'FAILED'"
                        + " where state = 'RUNNING' and heard_at < :silent and attempts >= :most")
                .with("silent", now.minus(SILENCE))
                .with("most", MOST_ATTEMPTS)
                .run();
        return sql.statement(
                        "update data_export set state = 'RUNNING', attempts = attempts + 1, done = 0, heard_at = :now"
                                + " where id = (select id from data_export where state = 'QUEUED'"
                                + "  or state = 'RUNNING' and heard_at < :silent order by id limit 1 for update skip locked)"
                                + " returning id, member_id as member, attempts as attempt")
                .with("now", now)
                .with("silent", now.minus(SILENCE))
                .find(Task.class);
    }

    /** How far it is; whether it is still ours. */
    boolean progressed(Task task, int done, int total) {
        return sql.statement("update data_export set done = :done, total = :total, heard_at = :now"
                                + " where id = :id and attempts = :attempt and state = 'RUNNING'")
                        .with("done", done)
                        .with("total", total)
                        .with("now", clock.instant())
                        .with("id", task.id())
                        .with("attempt", task.attempt())
                        .run()
                > 0;
    }

    /** The file is there; whether the task was still ours. */
    boolean ready(Task task, FileStore.Written file, String name) {
        var now = clock.instant();
        sql.statement("insert into stored_file (name, original_name, media_type, size, sha256, created_at)"
                        + " values (:name, :originalName, 'application/zip', :size, :sha256, :now)")
                .with("name", file.name())
                .with("originalName", name)
                .with("size", file.size())
                .with("sha256", file.sha256())
                .with("now", now)
                .run();
        var ours = sql.statement("update data_export set state = 'READY', done = total, ready_at = :now,"
                                + " file_name = :file where id = :id and attempts = :attempt and state = 'RUNNING'")
                        .with("now", now)
                        .with("file", file.name())
                        .with("id", task.id())
                        .with("attempt", task.attempt())
                        .run()
                > 0;
        if (!ours) {
            removeFiles(Optional.of(file.name()));
        }
        return ours;
    }

    /** This node goes: another one takes it, and nothing was attempted. */
    void release(Task task) {
        sql.statement("update data_export set state = 'QUEUED', attempts = attempts - 1"
                        + " where id = :id and attempts = :attempt and state = 'RUNNING'")
                .with("id", task.id())
                .with("attempt", task.attempt())
                .run();
    }

    /** This node could not: it rests as long as one that is silent, and is attempted three times in all. */
    void giveBack(Task task) {
        sql.statement("update data_export set state = case when attempts >= :most then 'FAILED' else state end"
                        + " where id = :id and attempts = :attempt and state = 'RUNNING'")
                .with("most", MOST_ATTEMPTS)
                .with("id", task.id())
                .with("attempt", task.attempt())
                .run();
    }
}
