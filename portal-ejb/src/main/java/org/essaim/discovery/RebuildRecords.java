package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.Optional;
import org.essaim.discovery.RebuildProgress.State;
import org.essaim.shared.Row;
import org.essaim.shared.ThisNode;

/** Rebuilds of the index, one at a time in the cluster, and how far they are: any node tells, and any may ask to stop. */
@ApplicationScoped
class RebuildRecords {

    /** The same as for the index that a rebuild fills: a node that is silent for longer has died. */
    private static final String SILENT = "heard_at < now() - interval '2 minutes'";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private ThisNode node;

    @Inject
    private Clock clock;

    /** One that runs here from now on; none while another node is at it. What this node left is over. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Long> begin() {
        database.createNativeQuery("update index_rebuild set state = 'FAILED', finished_at = ?2"
                        + " where state = 'RUNNING' and (node = ?1 or " + SILENT + ")")
                .setParameter(1, node.name())
                .setParameter(2, now())
                .executeUpdate();
        return Row.one(database.createNativeQuery("insert into index_rebuild (node, state, started_at)"
                                + " values (?1, 'RUNNING', ?2) on conflict do nothing returning id")
                        .setParameter(1, node.name())
                        .setParameter(2, now()))
                .map(row -> row.number(0));
    }

    /** Keeps how far it is; whether it shall go on. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean progressed(long id, long done, long total, long skipped) {
        return Row.one(database.createNativeQuery("update index_rebuild set done = ?2, total = ?3, skipped = ?4,"
                                + " heard_at = now() where id = ?1 and state = 'RUNNING' returning not cancel_asked")
                        .setParameter(1, id)
                        .setParameter(2, done)
                        .setParameter(3, total)
                        .setParameter(4, skipped))
                .map(row -> row.flag(0))
                .orElse(false);
    }

    /** Cancelled only if somebody asked for it; one that another node took for dead stays as it is. */
    @Transactional(TxType.REQUIRES_NEW)
    void end(long id, State state, String error) {
        database.createNativeQuery("update index_rebuild set finished_at = ?2, error = ?4,"
                        + " state = case when ?3 = 'FAILED' and cancel_asked then 'CANCELLED' else ?3 end"
                        + " where id = ?1 and state = 'RUNNING'")
                .setParameter(1, id)
                .setParameter(2, now())
                .setParameter(3, state.name())
                .setParameter(4, error)
                .executeUpdate();
    }

    @Transactional
    void askToCancel() {
        database.createNativeQuery("update index_rebuild set cancel_asked = true where state = 'RUNNING'")
                .executeUpdate();
    }

    /** The running one, or else the last. */
    @Transactional
    Optional<RebuildProgress> last() {
        return Row.one(database.createNativeQuery("select case when state = 'RUNNING' and " + SILENT
                        + " then 'FAILED' else state end, done, total, skipped, started_at, finished_at, error"
                        + " from index_rebuild order by id desc limit 1"))
                .map(row -> new RebuildProgress(
                        row.value(0, State.class),
                        row.number(1),
                        row.number(2),
                        row.number(3),
                        row.instant(4),
                        row.instant(5),
                        row.isNull(6) ? null : row.text(6)));
    }

    private Timestamp now() {
        return Timestamp.from(clock.instant());
    }
}
