package org.essaim.search.lucene;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.lucene.index.ConcurrentMergeScheduler;
import org.apache.lucene.index.DocValues;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherFactory;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.search.similarities.BM25Similarity;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.MMapDirectory;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.IOUtils;
import org.essaim.search.DocumentKey;
import org.essaim.search.Removal;
import org.essaim.search.SearchDocument;

/** One index on disk, open for writing and searching. Writes honour versions; see {@link #commit} for when they last. */
final class OpenIndex implements Closeable {
    static final BM25Similarity SIMILARITY = new BM25Similarity(0.9f, 0.4f);
    private static final long TOMBSTONE_LIFE_MILLIS = 30L * 24 * 3600 * 1000;
    private static final double RAM_MB = 32;

    private final Path path;
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private final FacetLabels labels = new FacetLabels();

    /** Versions written since the last refresh, so not yet in what is searched. */
    private final Map<String, Long> recent = new HashMap<>();

    OpenIndex(Path path) throws IOException {
        this.path = path;
        Directory opened = new MMapDirectory(path);
        IndexWriter opening = null;
        try {
            opening = new IndexWriter(opened, config());
            this.searchers = new SearcherManager(opening, new Factory());
        } catch (IOException | RuntimeException e) {
            IOUtils.closeWhileHandlingException(opening, opened);
            throw e;
        }
        this.directory = opened;
        this.writer = opening;
    }

    private static IndexWriterConfig config() {
        var merges = new ConcurrentMergeScheduler();
        merges.setMaxMergesAndThreads(3, 1);
        return new IndexWriterConfig(new DocumentAnalyzer())
                .setSimilarity(SIMILARITY)
                .setRAMBufferSizeMB(RAM_MB)
                .setMergeScheduler(merges)
                .setUseCompoundFile(true)
                .setCommitOnClose(true);
    }

    private static final class Factory extends SearcherFactory {
        @Override
        public IndexSearcher newSearcher(IndexReader reader, IndexReader previous) {
            var searcher = new IndexSearcher(reader);
            searcher.setSimilarity(SIMILARITY);
            return searcher;
        }
    }

    Path path() {
        return path;
    }

    FacetLabels labels() {
        return labels;
    }

    synchronized void put(Collection<SearchDocument> documents) throws IOException {
        for (SearchDocument document : documents) {
            String id = document.key().toString();
            if (admit(id, document.version())) {
                writer.updateDocuments(new Term(Fields.KEY, id), DocumentWriter.block(document));
            }
        }
    }

    synchronized void remove(Collection<Removal> removals, long nowMillis) throws IOException {
        for (Removal removal : removals) {
            String id = removal.key().toString();
            if (admit(id, removal.version())) {
                writer.updateDocument(
                        new Term(Fields.KEY, id),
                        DocumentWriter.tombstone(removal.key(), removal.version(), nowMillis));
            }
        }
    }

    /** Hides documents without regard to versions nor memory of them. */
    synchronized void hide(Collection<DocumentKey> keys) throws IOException {
        for (DocumentKey key : keys) {
            writer.deleteDocuments(new Term(Fields.KEY, key.toString()));
        }
    }

    private boolean admit(String id, long version) throws IOException {
        Long known = recent.get(id);
        if (known == null) {
            known = searched(id);
        }
        if (known != null && known > version) {
            return false;
        }
        recent.put(id, version);
        return true;
    }

    private Long searched(String id) throws IOException {
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                PostingsEnum entries = leaf.reader().postings(new Term(Fields.ID, id), PostingsEnum.NONE);
                if (entries == null) {
                    continue;
                }
                var live = leaf.reader().getLiveDocs();
                for (int doc = entries.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = entries.nextDoc()) {
                    if (live == null || live.get(doc)) {
                        var versions = DocValues.getNumeric(leaf.reader(), Fields.VERSION_OF_ROW);
                        return versions.advanceExact(doc) ? versions.longValue() : null;
                    }
                }
            }
            return null;
        } finally {
            searchers.release(searcher);
        }
    }

    /** Copies what is remembered of removals, so that a new index forgets none of the last month. */
    void copyTombstonesTo(OpenIndex target, long nowMillis) throws IOException {
        refresh();
        IndexSearcher searcher = searchers.acquire();
        try {
            for (LeafReaderContext leaf : searcher.getIndexReader().leaves()) {
                copyTombstones(leaf, target, nowMillis);
            }
        } finally {
            searchers.release(searcher);
        }
    }

    private static void copyTombstones(LeafReaderContext leaf, OpenIndex target, long nowMillis) throws IOException {
        PostingsEnum entries = leaf.reader().postings(new Term(Fields.TOMBSTONE, new BytesRef("1")), PostingsEnum.NONE);
        if (entries == null) {
            return;
        }
        var live = leaf.reader().getLiveDocs();
        var versions = DocValues.getNumeric(leaf.reader(), Fields.VERSION_OF_ROW);
        var times = DocValues.getNumeric(leaf.reader(), Fields.REMOVED_AT);
        var stored = leaf.reader().storedFields();
        for (int doc = entries.nextDoc(); doc != DocIdSetIterator.NO_MORE_DOCS; doc = entries.nextDoc()) {
            boolean readable = (live == null || live.get(doc)) && versions.advanceExact(doc) && times.advanceExact(doc);
            if (readable && nowMillis - times.longValue() < TOMBSTONE_LIFE_MILLIS) {
                var key = DocumentKey.parse(
                        stored.document(doc, Set.of(Fields.ID)).get(Fields.ID));
                target.remove(List.of(new Removal(key, versions.longValue())), times.longValue());
            }
        }
    }

    /** Makes every write so far survive the process and the machine. */
    void commit() throws IOException {
        writer.commit();
    }

    /** Makes every write so far visible to searches. */
    synchronized void refresh() throws IOException {
        searchers.maybeRefreshBlocking();
        recent.clear();
    }

    boolean isWritable() {
        return writer.isOpen();
    }

    IndexSearcher acquire() throws IOException {
        return searchers.acquire();
    }

    void release(IndexSearcher searcher) throws IOException {
        searchers.release(searcher);
    }

    /** Commits, waits for merges, and frees files and lock. */
    @Override
    public synchronized void close() throws IOException {
        IOUtils.close(searchers, writer, directory);
    }

    /** Frees files and lock without keeping anything. */
    synchronized void abandon() throws IOException {
        searchers.close();
        writer.rollback();
        directory.close();
    }
}
