package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.discovery.DocumentSource;
import org.essaim.discovery.SearchFacet;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.Audience;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** Co-trainings that one can still go to, as the index holds them. Links for who takes part are not in it. */
@ApplicationScoped
class CoTrainingDocuments implements DocumentSource {

    private record Row(
            CoTrainingId id,
            String name,
            String title,
            String aims,
            String content,
            String audience,
            List<String> disciplines,
            List<String> levels,
            String places,
            Instant publishedAt) {}

    @Inject
    private Sql sql;

    @Inject
    private Vocabularies vocabularies;

    @Override
    public String kind() {
        return CoTrainingId.KIND;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    @Transactional
    public List<SearchDocument> documents(Collection<Long> ids, long version) {
        return sql
                .statement("select g.id, n.name, g.title, g.aims, g.content, g.audience, g.disciplines, g.levels,"
                        + " coalesce((select string_agg(distinct h.place, ' · ') from half_day h"
                        + " where h.co_training_id = g.id and h.place <> ''), '') as places, g.published_at"
                        + " from co_training g join network n on n.id = g.network_id"
                        + " where g.id = any(:ids) and not g.taken_out"
                        + " and g.state in ('PUBLISHED', 'CONFIRMED', 'RUNNING')")
                .withNumbers("ids", ids)
                .list(Row.class)
                .stream()
                .map(row -> document(row, version))
                .toList();
    }

    @Override
    @Transactional
    public List<Long> idsAfter(long id, int most) {
        return sql.statement("select id from co_training where id > :id order by id limit :most")
                .with("id", id)
                .with("most", most)
                .list(Long.class);
    }

    private SearchDocument document(Row row, long version) {
        var text = Stream.of(
                        row.name(),
                        row.places(),
                        row.audience(),
                        Markdown.words(row.aims()),
                        Markdown.words(row.content()))
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
        return SearchDocument.builder(new DocumentKey(kind(), row.id().toString()), version, row.title())
                .text(text)
                .completions(List.of(row.title()))
                .url(CoTrainingLine.path(row.id()))
                .publishedAt(row.publishedAt())
                .audience(Set.of(Audience.EVERYONE))
                .facet(SearchFacet.DISCIPLINE.key(), row.disciplines())
                .facet(SearchFacet.LEVEL.key(), row.levels())
                .labels(vocabularies.words(TermKind.DISCIPLINE, row.disciplines()))
                .labels(vocabularies.words(TermKind.LEVEL, row.levels()))
                .build();
    }
}
