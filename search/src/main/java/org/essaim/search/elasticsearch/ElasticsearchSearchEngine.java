package org.essaim.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import co.elastic.clients.json.JsonData;
import co.elastic.clients.util.BinaryData;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.essaim.search.Completion;
import org.essaim.search.CompletionQuery;
import org.essaim.search.DocumentKey;
import org.essaim.search.IndexState;
import org.essaim.search.IndexState.Status;
import org.essaim.search.Rebuild;
import org.essaim.search.Removal;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchEngine;
import org.essaim.search.SearchEngineException;
import org.essaim.search.SearchHits;
import org.essaim.search.SearchQuery;
import org.essaim.search.elasticsearch.BulkWriter.Entry;
import org.essaim.search.words.Completer;

/**
 * The port on an Elasticsearch cluster, shared by any number of nodes. Nothing is asked of the cluster before the first
 * use, so that a portal starts without it. A reader's question fails after two seconds without a response.
 */
public final class ElasticsearchSearchEngine implements SearchEngine {
    private static final Logger LOG = System.getLogger(ElasticsearchSearchEngine.class.getName());
    private static final Duration TOMBSTONE_LIFE = Duration.ofDays(30);
    private static final int TOMBSTONES_AT_ONCE = 1_000;

    private final Connection connection;
    private final IndexNames names;
    private final IndexCare care;
    private final BulkWriter writer;
    private final DeepReading deepReading;
    private final DocumentJson json;
    private final Clock clock;

    private volatile ElasticsearchRebuild rebuild;

    /** Another release of the portal has taken over: this one must not turn the index back. */
    private volatile boolean hasSeenItsOwnShape;

    /** On this cluster, which may be unavailable. */
    public ElasticsearchSearchEngine(ElasticsearchCluster cluster) {
        this(cluster, Clock.systemUTC());
    }

    /** With the clock that freshness is measured by. */
    public ElasticsearchSearchEngine(ElasticsearchCluster cluster, Clock clock) {
        this.connection = new Connection(cluster);
        this.names = new IndexNames(cluster.prefix());
        this.care = new IndexCare(connection, names, clock);
        this.writer = new BulkWriter(connection);
        this.deepReading = new DeepReading(connection);
        this.json = new DocumentJson(connection.mapper().jsonProvider());
        this.clock = clock;
    }

    @Override
    public void put(Collection<SearchDocument> documents) {
        write(documents, SearchDocument::key, (alias, document) -> entry(alias, document));
    }

    @Override
    public void remove(Collection<Removal> removals) {
        BinaryData tombstone = json.tombstone(clock.millis());
        write(
                removals,
                Removal::key,
                (alias, removal) -> Entries.put(alias, removal.key(), removal.version(), tombstone));
    }

    private Entry entry(String alias, SearchDocument document) {
        return Entries.put(alias, document.key(), document.version(), json.document(document));
    }

    Entry filling(String index, SearchDocument document) {
        return entry(names.filling(index), document);
    }

    private interface Making<T> {
        Entry entry(String alias, T change);
    }

    private interface Keyed<T> {
        DocumentKey key(T change);
    }

    /** Of several writes to one document the last counts. */
    private <T> void write(Collection<T> changes, Keyed<T> keyed, Making<T> making) {
        if (!changes.isEmpty()) {
            onceMore(() -> {
                writeOnce(changes, keyed, making);
                return changes;
            });
        }
    }

    /**
     * To the live index and to the one being filled. Whether there is one is asked after the changes were read from
     * the database: if a rebuild begins later, it reads them there itself.
     */
    private <T> void writeOnce(Collection<T> changes, Keyed<T> keyed, Making<T> making) {
        IndexSituation situation = care.situation();
        if (situation.current().isEmpty()) {
            situation = care.begin(situation);
        }
        String next = situation.next().orElse("");
        if (!next.isEmpty() && !names.shape(next).equals(Fields.SHAPE)) {
            throw new SearchEngineException("another release of the portal is filling the search index");
        }
        boolean fits = situation.isOfThisShape();
        if (!fits && hasSeenItsOwnShape) {
            throw new SearchEngineException("another release of the portal has taken the search index over");
        }
        String current = situation.current().orElseThrow(() -> new SearchEngineException("no search index"));
        var entries = new ArrayList<Entry>();
        for (T change : changes) {
            Entry entry = fits ? making.entry(names.writing(), change) : Entries.hide(current, keyed.key(change));
            entries.add(next.isEmpty() ? entry : entry.and(making.entry(names.next(), change)));
        }
        writer.write(entries, item -> fits && isOfNext(item));
    }

    /**
     * The rebuild has ended meanwhile: for that very request, the alias for writing led to its index already, or it was
     * given up.
     */
    private boolean isOfNext(BulkResponseItem item) {
        return names.next().equals(item.index());
    }

    @Override
    public SearchHits search(SearchQuery query) {
        return onceMore(() -> new Searching(connection, names.reading(), query, clock.millis()).search());
    }

    @Override
    public List<Completion> complete(CompletionQuery query) {
        return onceMore(() -> {
            try {
                return new Completer(new Completing(connection, names.reading(), query)).complete(query);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    @Override
    public void walk(Set<String> audience, Set<String> kinds, Consumer<SearchHits.Item> reader) {
        var items = new HitReader(new Highlighting(List.of()));
        Query visible = Clauses.visible(audience, kinds);
        deepReading.read(names.reading(), visible, HitReader.READ, hit -> reader.accept(items.item(hit, 0)));
    }

    /** An index may be exchanged and deleted between the beginning and the end of a request. */
    private static <T> T onceMore(Supplier<T> question) {
        try {
            return question.get();
        } catch (IndexGoneException e) {
            LOG.log(Level.DEBUG, "once more", e);
            return question.get();
        }
    }

    @Override
    public Rebuild rebuild() {
        IndexSituation situation = care.situation();
        String abandoned = situation.next().orElse("");
        if (!abandoned.isEmpty()) {
            if (rebuild != null || care.isAlive(abandoned)) {
                throw new IllegalStateException("a rebuild is under way");
            }
            LOG.log(Level.WARNING, "a rebuild was left alone: " + abandoned);
            care.delete(abandoned);
        }
        String index = care.beginNext(situation);
        var begun = new ElasticsearchRebuild(this, care, writer, index);
        rebuild = begun;
        try {
            if (situation.current().isPresent()) {
                copyTombstones(index);
            }
        } catch (SearchEngineException e) {
            begun.cancel();
            throw e;
        }
        return begun;
    }

    /** So that a new index forgets no removal of the last month. */
    private void copyTombstones(String index) {
        refresh();
        long since = clock.millis() - TOMBSTONE_LIFE.toMillis();
        Query removed = Query.of(
                q -> q.range(r -> r.untyped(u -> u.field(Fields.REMOVED_AT).gte(JsonData.of(since)))));
        var entries = new ArrayList<Entry>();
        deepReading.read(names.reading(), removed, List.of(Fields.REMOVED_AT), hit -> {
            entries.add(Entries.put(
                    names.filling(index),
                    DocumentKey.parse(hit.id()),
                    hit.version(),
                    json.tombstone(HitReader.removedAt(hit))));
            if (entries.size() == TOMBSTONES_AT_ONCE) {
                writer.write(entries, item -> false);
                entries.clear();
            }
        });
        writer.write(entries, item -> false);
    }

    void ended(ElasticsearchRebuild ended) {
        rebuild = null;
        try {
            care.sweep();
        } catch (SearchEngineException e) {
            LOG.log(Level.WARNING, "old search indexes stay for now", e);
        }
    }

    void discard(String index) {
        try {
            care.delete(index);
        } catch (SearchEngineException e) {
            LOG.log(Level.WARNING, "left behind for now: " + index, e);
        }
    }

    @Override
    public IndexState state() {
        IndexSituation situation = care.situation();
        boolean rebuilding = situation
                .next()
                .filter(next -> rebuild != null || care.isAlive(next))
                .isPresent();
        if (situation.current().isEmpty()) {
            return new IndexState(Status.MISSING, 0, "", rebuilding);
        }
        return new IndexState(
                status(situation),
                documents(),
                situation.current().map(names::shape).orElse(""),
                rebuilding);
    }

    private Status status(IndexSituation situation) {
        if (situation.isOfThisShape()) {
            hasSeenItsOwnShape = true;
            return situation.isComplete() ? Status.READY : Status.MISSING;
        }
        return hasSeenItsOwnShape ? Status.READY : Status.OUTDATED_SHAPE;
    }

    private long documents() {
        return onceMore(() -> connection.read("count documents", client -> client.count(
                        c -> c.index(names.reading()).query(q -> q.exists(e -> e.field(Fields.TITLE_ORDER))))
                .count()));
    }

    @Override
    public void refresh() {
        connection.keep("refresh the search index", client -> client.indices()
                .refresh(r -> r.index(names.reading()).ignoreUnavailable(true)));
    }

    @Override
    public void close() {
        ElasticsearchRebuild unfinished = rebuild;
        if (unfinished != null) {
            unfinished.cancel();
        }
        connection.close();
    }
}
