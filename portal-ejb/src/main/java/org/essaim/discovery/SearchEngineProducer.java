package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import org.essaim.search.SearchEngine;
import org.essaim.search.elasticsearch.ElasticsearchCluster;
import org.essaim.search.elasticsearch.ElasticsearchSearchEngine;
import org.essaim.search.lucene.LuceneSearchEngine;
import org.essaim.shared.settings.Setting;
import org.essaim.shared.settings.Settings;

/**
 * The one engine, opened by its first use: the cluster of the settings, or else the index in {@code index} below the
 * data folder; one that cannot open is opened by the next use.
 */
@ApplicationScoped
class SearchEngineProducer {

    @Inject
    private Settings settings;

    @Produces
    @ApplicationScoped
    SearchEngine open() {
        var hosts = settings.searchUrls();
        return hosts.isEmpty()
                ? new LuceneSearchEngine(settings.data().resolve("index"))
                : new ElasticsearchSearchEngine(cluster(hosts));
    }

    private ElasticsearchCluster cluster(List<URI> hosts) {
        var cluster = ElasticsearchCluster.at(hosts);
        var authority = settings.searchAuthority();
        if (authority.isPresent()) {
            cluster = cluster.trusting(authority.get());
        }
        var key = settings.optional(Setting.SEARCH_API_KEY);
        if (key.isPresent()) {
            return cluster.apiKey(key.get());
        }
        var user = settings.optional(Setting.SEARCH_USER);
        return user.isPresent() ? cluster.basic(user.get(), settings.text(Setting.SEARCH_PASSWORD)) : cluster;
    }

    void close(@Disposes SearchEngine engine) {
        engine.close();
    }
}
