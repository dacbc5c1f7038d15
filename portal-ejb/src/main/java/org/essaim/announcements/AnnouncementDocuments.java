package org.essaim.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import org.essaim.discovery.DocumentSource;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkSights;
import org.essaim.networks.ShownTo;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;

/** Published announcements as the index holds them: for everyone, or for the members of their network alone. */
@ApplicationScoped
class AnnouncementDocuments implements DocumentSource {

    private record Row(
            AnnouncementId id,
            NetworkId network,
            String slug,
            String name,
            String title,
            String text,
            ShownTo shownTo,
            Instant publishedAt) {}

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return AnnouncementId.KIND;
    }

    @Override
    public int rank() {
        return 20;
    }

    @Override
    @Transactional
    public List<SearchDocument> documents(Collection<Long> ids, long version) {
        return sql
                .statement("select a.id, a.network_id as network, n.slug, n.name, a.title, a.text, a.shown_to,"
                        + " a.published_at from announcement a join network n on n.id = a.network_id"
                        + " where a.id = any(:ids) and a.state = 'PUBLISHED'")
                .withNumbers("ids", ids)
                .list(Row.class)
                .stream()
                .map(row -> document(row, version))
                .toList();
    }

    @Override
    @Transactional
    public List<Long> idsAfter(long id, int most) {
        return sql.statement("select id from announcement where id > :id order by id limit :most")
                .with("id", id)
                .with("most", most)
                .list(Long.class);
    }

    private static SearchDocument document(Row row, long version) {
        return SearchDocument.builder(
                        new DocumentKey(AnnouncementId.KIND, row.id().toString()), version, row.title())
                .text(row.name() + " · " + Markdown.words(row.text()))
                .completions(List.of())
                .url(AnnouncementLine.path(row.slug(), row.id()))
                .publishedAt(row.publishedAt())
                .audience(NetworkSights.audience(row.network(), row.shownTo()))
                .build();
    }
}
