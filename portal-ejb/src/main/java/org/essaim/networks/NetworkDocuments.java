package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.discovery.DocumentSource;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.Audience;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** Networks as the index holds them: what everyone may read of them, and nothing else. */
@ApplicationScoped
class NetworkDocuments implements DocumentSource {

    static final String KIND = NetworkId.KIND;

    private record Row(long id, String slug, String name, String academieCode, String area, String presentation) {}

    @Inject
    private Sql sql;

    @Inject
    private Vocabularies vocabularies;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    @Transactional
    public List<SearchDocument> documents(Collection<Long> ids, long version) {
        return sql
                .statement("select id, slug, name, academie_code, area, presentation from network where id = any(:ids)")
                .withNumbers("ids", ids)
                .list(Row.class)
                .stream()
                .map(row -> document(row, version))
                .toList();
    }

    @Override
    @Transactional
    public List<Long> idsAfter(long id, int most) {
        return sql.statement("select id from network where id > :id order by id limit :most")
                .with("id", id)
                .with("most", most)
                .list(Long.class);
    }

    private SearchDocument document(Row row, long version) {
        var academie = String.join(" ", vocabularies.words(TermKind.ACADEMIE, List.of(row.academieCode())));
        var text = Stream.of(row.area(), Markdown.words(row.presentation()), academie)
                .filter(each -> !each.isEmpty())
                .collect(Collectors.joining(" · "));
        return SearchDocument.builder(new DocumentKey(KIND, Long.toString(row.id())), version, row.name())
                .text(text)
                .completions(List.of())
                .url(NetworkLine.path(row.slug()))
                .audience(Audience.EVERYONE)
                .facet("academie", List.of(row.academieCode()))
                .build();
    }
}
