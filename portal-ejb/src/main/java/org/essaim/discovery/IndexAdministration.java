package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Map;
import java.util.TreeMap;
import org.essaim.audit.AuditLog;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.search.IndexState;
import org.essaim.search.SearchEngine;
import org.essaim.search.SearchEngineException;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.UnavailableException;

/** The index, for administrators. */
@ApplicationScoped
@OpenTo(Caller.ADMIN)
public class IndexAdministration {

    @Inject
    private SearchEngine engine;

    @Inject
    private IndexCheck check;

    @Inject
    private IndexRebuild rebuild;

    @Inject
    private IndexTasks tasks;

    @Inject
    private AuditLog audit;

    /** State, documents by kind, how far behind, and the rebuild. */
    @Transactional
    @OpenTo(value = Caller.ADMIN, scopes = DiscoveryScopes.READ)
    public IndexReport report() {
        var lag = tasks.lag();
        var progress = rebuild.progress().orElse(null);
        try {
            var state = engine.state();
            return new IndexReport(
                    true,
                    state.status() != IndexState.Status.MISSING,
                    state.documents(),
                    new TreeMap<>(check.kinds()),
                    lag.waiting(),
                    lag.failing(),
                    lag.oldest(),
                    lag.lastError(),
                    progress);
        } catch (SearchEngineException e) {
            return new IndexReport(
                    false, false, 0, Map.of(), lag.waiting(), lag.failing(), lag.oldest(), lag.lastError(), progress);
        }
    }

    /** Begins to fill a new index in the background; {@link ConflictException} when that is under way. */
    @Transactional
    public void rebuild() {
        if (!rebuild.start()) {
            throw new ConflictException("discovery.problem.rebuilding");
        }
        audit.record(DiscoveryAudit.REBUILD_STARTED, DiscoveryAudited.INDEX, "");
    }

    /** Stops the rebuild, if any; the live index goes on. */
    @Transactional
    public void cancelRebuild() {
        if (rebuild.cancel()) {
            audit.record(DiscoveryAudit.REBUILD_CANCELLED, DiscoveryAudited.INDEX, "");
        }
    }

    /**
     * Reads everything on both sides: minutes for a hundred thousand documents. What changes during that time may be
     * reported as a difference.
     */
    @OpenTo(value = Caller.ADMIN, scopes = DiscoveryScopes.READ)
    public IndexComparison compare() {
        try {
            return check.compare();
        } catch (SearchEngineException e) {
            throw new UnavailableException("discovery.problem.away");
        }
    }
}
