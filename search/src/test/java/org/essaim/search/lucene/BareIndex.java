package org.essaim.search.lucene;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopScoreDocCollectorManager;
import org.apache.lucene.store.MMapDirectory;
import org.essaim.search.SearchQuery;
import org.essaim.search.UserQuery;
import org.essaim.search.words.Preference;
import org.essaim.search.words.QueryPlanner;

/**
 * What Lucene does without the engine: the very same query on the very same index, every hit scored and counted, the
 * best page read. Nothing is divided, counted by facet, marked or suggested.
 */
public final class BareIndex implements AutoCloseable {
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    /** On the live index of an engine's folder, as it is now. */
    public BareIndex(Path folder) throws IOException {
        var files = new IndexFiles(folder);
        var live = files.pointer().orElseThrow(() -> new IOException("no index in " + folder));
        reader = DirectoryReader.open(new MMapDirectory(files.path(live.name())));
        searcher = new IndexSearcher(reader);
        searcher.setSimilarity(OpenIndex.SIMILARITY);
    }

    /** The query that the engine makes of a question. */
    public Query prepare(SearchQuery query) {
        var plan = QueryPlanner.plan(UserQuery.parse(query.text()), Preference.of(query), System.currentTimeMillis());
        return LuceneClauses.within(plan.some(), LuceneClauses.visible(query.audience(), query.kinds()));
    }

    /** How many characters the entries of the best page hold; they were read, and nothing was made of them. */
    public int ask(Query query, int page) {
        try {
            var best = searcher.search(query, new TopScoreDocCollectorManager(page, Integer.MAX_VALUE));
            var stored = searcher.storedFields();
            int read = 0;
            for (ScoreDoc hit : best.scoreDocs) {
                var entry = stored.document(hit.doc);
                read += entry.get(Fields.TITLE).length()
                        + entry.get(Fields.TEXT).length();
            }
            return read;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        reader.close();
    }
}
