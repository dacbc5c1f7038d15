package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import org.essaim.search.SearchEngine;
import org.essaim.search.lucene.LuceneSearchEngine;
import org.essaim.shared.Settings;

/** The one engine, opened by its first use in {@code index} below the data folder; one that cannot open is tried again by the next use. */
@ApplicationScoped
class SearchEngineProducer {

    @Inject
    private Settings settings;

    @Produces
    @ApplicationScoped
    SearchEngine open() {
        return new LuceneSearchEngine(settings.data().resolve("index"));
    }

    void close(@Disposes SearchEngine engine) {
        engine.close();
    }
}
