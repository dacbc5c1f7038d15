package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/** The table of the outbox. */
@ApplicationScoped
class IndexTasks {

    /** Something to look at again. */
    record Task(long id, String kind, long ref) {}

    /** How far the index is behind. */
    record Lag(long waiting, long failing, Instant oldest, String lastError) {}

    @PersistenceContext
    private EntityManager database;

    void add(String kind, Collection<Long> refs) {
        if (!refs.isEmpty()) {
            database.createNativeQuery("insert into index_task (kind, ref)"
                            + " select ?1, unnest(cast(string_to_array(?2, ',') as bigint[]))")
                    .setParameter(1, kind)
                    .setParameter(2, list(refs))
                    .executeUpdate();
        }
    }

    /** Ids of what is due, the oldest first. */
    @SuppressWarnings("unchecked")
    List<Long> due(int most) {
        return database.createNativeQuery(
                        "select id from index_task where due_at <= now() order by due_at, id limit ?1")
                .setParameter(1, most)
                .getResultList();
    }

    /** Those of the rows that no other worker has in hand, held until the transaction ends. */
    List<Task> lock(Collection<Long> ids) {
        @SuppressWarnings("unchecked")
        List<Object[]> rows = database.createNativeQuery(
                        "select id, kind, ref from index_task"
                                + " where id = any(cast(string_to_array(?1, ',') as bigint[])) order by id for update skip locked")
                .setParameter(1, list(ids))
                .getResultList();
        return rows.stream()
                .map(row -> new Task(((Number) row[0]).longValue(), (String) row[1], ((Number) row[2]).longValue()))
                .toList();
    }

    long nextVersion() {
        return ((Number) database.createNativeQuery("select nextval('index_version')")
                        .getSingleResult())
                .longValue();
    }

    void delete(Collection<Long> ids) {
        database.createNativeQuery("delete from index_task where id = any(cast(string_to_array(?1, ',') as bigint[]))")
                .setParameter(1, list(ids))
                .executeUpdate();
    }

    /** Again in 10 s after the first failure, doubled each time up to an hour. */
    void putOff(long id, String error) {
        database.createNativeQuery("update index_task set attempts = attempts + 1, last_error = ?2,"
                        + " due_at = now() + least(interval '1 hour', interval '10 seconds' * power(2, least(attempts, 10)))"
                        + " where id = ?1")
                .setParameter(1, id)
                .setParameter(2, error)
                .executeUpdate();
    }

    /** Ids of wishes for a whole new index, but for those that a rebuild is fulfilling right now. */
    @SuppressWarnings("unchecked")
    List<Long> rebuildsWanted() {
        return database.createNativeQuery("select id from index_rebuild_wanted for share skip locked")
                .getResultList();
    }

    void deleteWanted(Collection<Long> ids) {
        database.createNativeQuery("delete from index_rebuild_wanted"
                        + " where id = any(cast(string_to_array(?1, ',') as bigint[]))")
                .setParameter(1, list(ids))
                .executeUpdate();
    }

    Lag lag() {
        var row = (Object[]) database.createNativeQuery("select count(*), count(*) filter (where attempts > 0),"
                        + " min(created_at), max(last_error) from index_task")
                .getSingleResult();
        return new Lag(((Number) row[0]).longValue(), ((Number) row[1]).longValue(), instant(row[2]), (String) row[3]);
    }

    private static Instant instant(Object column) {
        if (column instanceof java.sql.Timestamp time) {
            return time.toInstant();
        }
        return column instanceof OffsetDateTime time ? time.toInstant() : (Instant) column;
    }

    private static String list(Collection<Long> ids) {
        return ids.stream().map(String::valueOf).collect(Collectors.joining(","));
    }
}
