package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.essaim.discovery.SitemapPage;
import org.essaim.discovery.SitemapSource;
import org.essaim.library.content.ScenarioId;
import org.essaim.shared.sql.Sql;

/** Published scenarios. */
@ApplicationScoped
class ScenarioSitemap implements SitemapSource {

    private record PublishedRow(ScenarioId scenarioId, String title, Instant publishedAt) {}

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "scenarios";
    }

    @Override
    public long lastId() {
        return sql.statement("select coalesce(max(scenario_id), 0) from scenario_version where state = 'PUBLISHED'")
                .require(Long.class);
    }

    @Override
    public List<SitemapPage> pages(long firstId, long lastId) {
        return sql
                .statement("select scenario_id, content ->> 'title' as title, published_at from scenario_version"
                        + " where state = 'PUBLISHED' and scenario_id between :first and :last order by scenario_id")
                .with("first", firstId)
                .with("last", lastId)
                .list(PublishedRow.class)
                .stream()
                .map(row -> SitemapPage.of(row.scenarioId().path(row.title()), row.publishedAt()))
                .toList();
    }
}
