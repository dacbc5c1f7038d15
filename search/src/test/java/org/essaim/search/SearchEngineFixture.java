package org.essaim.search;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An engine under test, and the words to test it with. */
public abstract class SearchEngineFixture {
    protected static final Set<String> PUBLIC = Set.of("public");

    protected SearchEngine engine;

    /** An engine with nothing in it. */
    protected abstract SearchEngine emptyEngine() throws Exception;

    @BeforeEach
    void openEngine() throws Exception {
        engine = emptyEngine();
    }

    @AfterEach
    void closeEngine() {
        engine.close();
    }

    protected static SearchDocument.Builder document(String id, String title) {
        return SearchDocument.builder(key(id), 1, title).audience("public").url("/scenarios/" + id);
    }

    protected static DocumentKey key(String id) {
        return new DocumentKey("SCENARIO", id);
    }

    protected void put(SearchDocument.Builder... documents) {
        var built = new ArrayList<SearchDocument>();
        for (var document : documents) {
            built.add(document.build());
        }
        engine.put(built);
        engine.refresh();
    }

    protected List<String> find(String text) {
        return ids(engine.search(SearchQuery.of(text, PUBLIC)));
    }

    /** Those that hold every word. */
    protected List<String> whole(String text) {
        SearchHits hits = engine.search(SearchQuery.of(text, PUBLIC));
        return ids(hits).subList(0, (int) hits.whole());
    }

    protected static List<String> ids(SearchHits hits) {
        return hits.items().stream().map(item -> item.key().id()).toList();
    }

    protected List<String> complete(String text, String... audience) {
        return engine.complete(new CompletionQuery(text, audience.length == 0 ? PUBLIC : Set.of(audience))).stream()
                .map(Completion::text)
                .toList();
    }
}
