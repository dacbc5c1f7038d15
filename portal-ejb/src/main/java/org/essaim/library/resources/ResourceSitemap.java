package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import org.essaim.discovery.SitemapPage;
import org.essaim.discovery.SitemapSource;
import org.essaim.library.content.ResourceId;
import org.essaim.shared.sql.Sql;

/** Published resources. */
@ApplicationScoped
class ResourceSitemap implements SitemapSource {

    private record PublishedRow(ResourceId id, String title, Instant changedAt) {}

    @Inject
    private Sql sql;

    @Override
    public String name() {
        return "ressources";
    }

    @Override
    public long lastId() {
        return sql.statement("select coalesce(max(id), 0) from resource where state = 'PUBLISHED'")
                .require(Long.class);
    }

    @Override
    public List<SitemapPage> pages(long firstId, long lastId) {
        return sql
                .statement("select id, title, changed_at from resource"
                        + " where state = 'PUBLISHED' and id between :first and :last order by id")
                .with("first", firstId)
                .with("last", lastId)
                .list(PublishedRow.class)
                .stream()
                .map(row -> SitemapPage.of(row.id().path(row.title()), row.changedAt()))
                .toList();
    }
}
