package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.util.Optional;
import org.essaim.discovery.RebuildProgress.State;
import org.essaim.shared.nodes.ThisNode;
import org.essaim.shared.sql.Sql;

/**
 * Rebuilds of the index, one at a time in the cluster, and how far they are: any node shows it, and any may ask to
 * stop.
 */
@ApplicationScoped
class RebuildRecords {

    /** The same as for the index that a rebuild fills: a node that is silent for longer has died. */
    private static final String SILENT = "heard_at < now() - interval '2 minutes'";

    @Inject
    private Sql sql;

    @Inject
    private ThisNode node;

    @Inject
    private Clock clock;

    /** Begins a rebuild on this node; none while another node runs one. What this node left running is closed. */
    @Transactional(TxType.REQUIRES_NEW)
    Optional<Long> begin() {
        sql.statement("update index_rebuild set state = 'FAILED', finished_at = :now"
                        + " where state = 'RUNNING' and (node = :node or " + SILENT + ")")
                .with("node", node.name())
                .with("now", clock.instant())
                .run();
        return sql.statement("insert into index_rebuild (node, state, started_at)"
                        + " values (:node, 'RUNNING', :now) on conflict do nothing returning id")
                .with("node", node.name())
                .with("now", clock.instant())
                .find(Long.class);
    }

    /** One that was begun for nothing has never been. */
    @Transactional(TxType.REQUIRES_NEW)
    void withdraw(long id) {
        sql.statement("delete from index_rebuild where id = :id").with("id", id).run();
    }

    /** Saves the progress; gives whether to continue. */
    @Transactional(TxType.REQUIRES_NEW)
    boolean progressed(long id, long done, long total, long skipped) {
        return sql.statement("update index_rebuild set done = :done, total = :total, skipped = :skipped,"
                        + " heard_at = now() where id = :id and state = 'RUNNING' returning not cancel_asked")
                .with("id", id)
                .with("done", done)
                .with("total", total)
                .with("skipped", skipped)
                .find(Boolean.class)
                .orElse(false);
    }

    /** Cancelled only if somebody asked for it; one that another node took for dead stays as it is. */
    @Transactional(TxType.REQUIRES_NEW)
    void end(long id, State state, String error) {
        sql.statement("update index_rebuild set finished_at = :now, error = :error,"
                        + " state = case when :state = 'FAILED' and cancel_asked then 'CANCELLED' else :state end"
                        + " where id = :id and state = 'RUNNING'")
                .with("id", id)
                .with("now", clock.instant())
                .with("state", state)
                .with("error", error)
                .run();
    }

    @Transactional
    boolean askToCancel() {
        return sql.statement("update index_rebuild set cancel_asked = true where state = 'RUNNING'")
                        .run()
                > 0;
    }

    /** The running one, or else the last. */
    @Transactional
    Optional<RebuildProgress> last() {
        return sql.statement(
                        "select case when state = 'RUNNING' and " + SILENT + " then 'FAILED' else state end as state,"
                                + " done, total, skipped, started_at, finished_at, error"
                                + " from index_rebuild order by id desc limit 1")
                .find(RebuildProgress.class);
    }
}
