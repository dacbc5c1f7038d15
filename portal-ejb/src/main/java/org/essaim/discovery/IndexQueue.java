package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import org.essaim.shared.nodes.AfterCommit;
import org.essaim.shared.nodes.PublicChanges;

/** Changes that the index does not show yet: one row each, written in the transaction of the change. */
@ApplicationScoped
public class IndexQueue {

    @Inject
    private IndexTasks tasks;

    @Inject
    private AfterCommit afterCommit;

    @Inject
    private IndexingWorker worker;

    @Inject
    private PublicChanges changes;

    /**
     * Has it indexed anew, once this transaction is committed.
     *
     * @param kind of the thing, such as {@code scenario}: the {@link DocumentSource#kind()} that knows it
     * @param id of the thing
     */
    public void changed(String kind, long id) {
        changed(kind, List.of(id));
    }

    /** The same for many things in one statement: for imports. */
    public void changed(String kind, Collection<Long> ids) {
        add(kind, ids, false);
        afterCommit.run(PublicChanges.class, changes::happened);
    }

    /** The same for what no reader sees, such as a draft: what is kept for everybody stays. */
    public void changedUnseen(String kind, long id) {
        add(kind, List.of(id), true);
    }

    private void add(String kind, Collection<Long> ids, boolean unseen) {
        tasks.add(kind, ids, unseen);
        afterCommit.run(IndexingWorker.class, worker::nudge);
    }
}
