package org.essaim.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.discovery.DocumentSource;
import org.essaim.discovery.SearchFacet;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkSights;
import org.essaim.networks.ShownTo;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** Open offers and needs as the index holds them, for those whom they are for. They never name their author. */
@ApplicationScoped
class ExchangeDocuments implements DocumentSource {

    private record Row(
            ExchangeId id,
            String slug,
            String name,
            NetworkId networkId,
            String title,
            String description,
            String town,
            List<String> disciplines,
            List<String> levels,
            ShownTo shownTo,
            Instant createdAt) {}

    @Inject
    private Exchanges exchanges;

    @Inject
    private Sql sql;

    @Inject
    private Vocabularies vocabularies;

    @Override
    public String kind() {
        return ExchangeId.KIND;
    }

    @Override
    public int rank() {
        return 40;
    }

    @Override
    @Transactional
    public List<SearchDocument> documents(Collection<Long> ids, long version) {
        return sql
                .statement("select e.id, n.slug, n.name, e.network_id, e.title, e.description, e.town, e.disciplines,"
                        + " e.levels, e.shown_to, e.created_at from exchange e join network n on n.id = e.network_id"
                        + " join member m on m.id = e.author_id"
                        + " where e.id = any(:ids) and " + ExchangeReading.OPEN)
                .withNumbers("ids", ids)
                .with("today", exchanges.today())
                .list(Row.class)
                .stream()
                .map(row -> document(row, version))
                .toList();
    }

    @Override
    @Transactional
    public List<Long> idsAfter(long id, int most) {
        return sql.statement("select id from exchange where id > :id order by id limit :most")
                .with("id", id)
                .with("most", most)
                .list(Long.class);
    }

    private SearchDocument document(Row row, long version) {
        var text = Stream.of(row.name(), row.town(), Markdown.words(row.description()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
        return SearchDocument.builder(new DocumentKey(kind(), row.id().toString()), version, row.title())
                .text(text)
                .completions(List.of())
                .url(ExchangeLine.path(row.slug(), row.id()))
                .audience(NetworkSights.audience(row.networkId(), row.shownTo()))
                .facet(SearchFacet.DISCIPLINE.key(), row.disciplines())
                .facet(SearchFacet.LEVEL.key(), row.levels())
                .labels(vocabularies.words(TermKind.DISCIPLINE, row.disciplines()))
                .labels(vocabularies.words(TermKind.LEVEL, row.levels()))
                .publishedAt(row.createdAt())
                .build();
    }
}
