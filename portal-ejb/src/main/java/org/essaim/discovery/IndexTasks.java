package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.essaim.shared.sql.Sql;

/** The table of the queue of changes. */
@ApplicationScoped
class IndexTasks {

    /** Something to look at again. */
    record Task(long id, String kind, long ref) {}

    /** How far the index is behind. */
    record Lag(long waiting, long failing, Instant oldest, String lastError) {}

    @Inject
    private Sql sql;

    /**
     * @param unseen when no reader sees the difference, and no node need hear of it
     */
    void add(String kind, Collection<Long> refs, boolean unseen) {
        if (!refs.isEmpty()) {
            sql.statement("insert into index_task (kind, ref, unseen) select :kind, unnest(:refs), :unseen")
                    .with("kind", kind)
                    .withNumbers("refs", refs)
                    .with("unseen", unseen)
                    .run();
        }
    }

    /** Ids of what is due, the oldest first. */
    List<Long> due(int most) {
        return sql.statement("select id from index_task where due_at <= now() order by due_at, id limit :most")
                .with("most", most)
                .list(Long.class);
    }

    /** Those of the rows that no other worker has in hand, held until the transaction ends. */
    List<Task> lock(Collection<Long> ids) {
        return sql.statement(
                        "select id, kind, ref from index_task where id = any(:ids) order by id for update skip locked")
                .withNumbers("ids", ids)
                .list(Task.class);
    }

    long nextVersion() {
        return sql.statement("select nextval('index_version')").require(Long.class);
    }

    void delete(Collection<Long> ids) {
        sql.statement("delete from index_task where id = any(:ids)")
                .withNumbers("ids", ids)
                .run();
    }

    /** Again in 10 s after the first failure, doubled each time up to an hour. */
    void putOff(long id, String error) {
        sql.statement("update index_task set attempts = attempts + 1, last_error = :error,"
                        + " due_at = now() + least(interval '1 hour', interval '10 seconds' * power(2, least(attempts, 10)))"
                        + " where id = :id")
                .with("id", id)
                .with("error", error)
                .run();
    }

    /** Ids of wishes for a whole new index, but for those that a rebuild is fulfilling right now. */
    List<Long> rebuildsWanted() {
        return sql.statement("select id from index_rebuild_wanted for share skip locked")
                .list(Long.class);
    }

    void deleteWanted(Collection<Long> ids) {
        sql.statement("delete from index_rebuild_wanted where id = any(:ids)")
                .withNumbers("ids", ids)
                .run();
    }

    Lag lag() {
        return sql.statement("select count(*) as waiting, count(*) filter (where attempts > 0) as failing,"
                        + " min(created_at) as oldest, max(last_error) as last_error from index_task")
                .require(Lag.class);
    }
}
