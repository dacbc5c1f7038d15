package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.discovery.IndexTasks.Task;
import org.essaim.search.DocumentKey;
import org.essaim.search.Rebuild;
import org.essaim.search.Removal;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchEngine;

/**
 * One transaction of the worker. The rows stay locked until the engine has acknowledged and they are deleted: a crash
 * anywhere before leaves them for the next round, and applying a document twice is harmless.
 */
@ApplicationScoped
@Transactional(Transactional.TxType.REQUIRES_NEW)
class IndexingBatch {

    @Inject
    private IndexTasks tasks;

    @Inject
    private DocumentSources sources;

    @Inject
    private SearchEngine engine;

    /** Ids of tasks that are due. */
    List<Long> due(int most) {
        return tasks.due(most);
    }

    /** Brings the index up to date with these tasks; any failure leaves them all as they were. */
    void index(Collection<Long> taskIds) {
        var locked = tasks.lock(taskIds);
        if (locked.isEmpty()) {
            return;
        }
        // After the lock and before the reading: of two readings of one thing, the greater version has seen at least as
        // much.
        var version = tasks.nextVersion();
        var documents = new ArrayList<SearchDocument>();
        var removals = new ArrayList<Removal>();
        refsByKind(locked).forEach((kind, refs) -> read(kind, refs, version, documents, removals));
        if (!documents.isEmpty()) {
            engine.put(documents);
        }
        if (!removals.isEmpty()) {
            engine.remove(removals);
        }
        tasks.delete(locked.stream().map(Task::id).toList());
    }

    void putOff(long taskId, String error) {
        tasks.putOff(taskId, error);
    }

    /** The documents of these things, for a rebuild. */
    List<SearchDocument> documents(String kind, Collection<Long> ids) {
        return sources.documents(kind, ids, tasks.nextVersion());
    }

    List<Long> idsAfter(String kind, long after, int most) {
        return sources.idsAfter(kind, after, most);
    }

    /** Leaves a thing to the worker, which takes it up again and again. */
    void later(String kind, long id) {
        tasks.add(kind, List.of(id), true);
    }

    /** Wishes for a whole new index that nobody is about to fulfil. */
    List<Long> rebuildsWanted() {
        return tasks.rebuildsWanted();
    }

    /**
     * Lets a filled index take over, and the wishes that it fulfils go. They are locked before it is live and gone
     * after: a node that sees it live sees no wish, and whatever fails in between leaves them.
     */
    void finish(Rebuild rebuild, Collection<Long> wanted) {
        tasks.deleteWanted(wanted);
        rebuild.finish();
    }

    private void read(
            String kind, Set<Long> refs, long version, List<SearchDocument> documents, List<Removal> removals) {
        var found = sources.documents(kind, refs, version);
        documents.addAll(found);
        var keys = new HashSet<DocumentKey>();
        found.forEach(document -> keys.add(document.key()));
        for (var ref : refs) {
            var key = new DocumentKey(kind, Long.toString(ref));
            if (!keys.contains(key)) {
                removals.add(new Removal(key, version));
            }
        }
    }

    private static Map<String, Set<Long>> refsByKind(List<Task> tasks) {
        var refs = new LinkedHashMap<String, Set<Long>>();
        tasks.forEach(task ->
                refs.computeIfAbsent(task.kind(), kind -> new LinkedHashSet<>()).add(task.ref()));
        return refs;
    }
}
