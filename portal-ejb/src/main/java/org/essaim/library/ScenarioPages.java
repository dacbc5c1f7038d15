package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.discovery.SitemapSource;
import org.essaim.library.content.ScenarioId;

/** Published scenarios. */
@ApplicationScoped
class ScenarioSitemap implements SitemapSource {

    @Override
    public String name() {
        return "scenarios";
    }

    @Override
    public String select() {
        return "select scenario_id as id, content ->> 'title' as title, published_at as changed_at"
                + " from scenario_version where state = 'PUBLISHED'";
    }

    @Override
    public String path(long id, String title) {
        return new ScenarioId(id).path(title);
    }
}
