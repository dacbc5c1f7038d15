package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.essaim.discovery.DocumentSource;
import org.essaim.library.content.ResourceId;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;
import org.essaim.shared.Audience;
import org.essaim.shared.MemberId;
import org.essaim.shared.Row;
import org.essaim.shared.markdown.Markdown;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** Resources as the index holds them: published ones for everyone, drafts for their owner, withdrawn ones not at all. */
@ApplicationScoped
class ResourceDocuments implements DocumentSource {

    static final String KIND = "resource";

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Vocabularies vocabularies;

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public List<SearchDocument> documents(Collection<Long> ids, long version) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return Row.all(database.createNativeQuery(
                                "select id, state, owner_id, external_id, title, description, body,"
                                        + " licence, cast(authors as text), language, cast(disciplines as text),"
                                        + " cast(levels as text), cast(keywords as text), minutes, published_at from resource"
                                        + " where id = any(cast(string_to_array(?1, ',') as bigint[])) and state <> 'WITHDRAWN'")
                        .setParameter(1, ids.stream().map(String::valueOf).collect(Collectors.joining(","))))
                .stream()
                .map(row -> document(row, version))
                .toList();
    }

    @Override
    public List<Long> idsAfter(long id, int most) {
        return Row.all(database.createNativeQuery("select id from resource where id > ?1 order by id limit ?2")
                        .setParameter(1, id)
                        .setParameter(2, most))
                .stream()
                .map(row -> row.number(0))
                .toList();
    }

    private SearchDocument document(Row row, long version) {
        var id = new ResourceId(row.number(0));
        var title = row.text(4);
        var authors = JsonTexts.read(row.text(8));
        var disciplines = JsonTexts.read(row.text(10));
        var levels = JsonTexts.read(row.text(11));
        var published = row.value(1, ResourceState.class) == ResourceState.PUBLISHED;
        return SearchDocument.builder(new DocumentKey(KIND, id.toString()), version, title)
                .summary(Markdown.words(row.text(5)))
                .text(Markdown.words(row.text(6)))
                .keywords(JsonTexts.read(row.text(12)))
                .authors(authors)
                .language(row.text(9))
                .url(id.path(title))
                .publishedAt(row.instant(14))
                .audience(published ? Audience.EVERYONE : Audience.of(new MemberId(row.number(2))))
                .facet("discipline", disciplines)
                .facet("level", levels)
                .facet("cycle", vocabularies.parents(TermKind.LEVEL, levels))
                .facet("licence", row.text(7))
                .stored("externalId", row.isNull(3) ? null : row.text(3))
                .stored("licence", row.text(7))
                .stored("minutes", row.number(13) == 0 ? null : row.text(13))
                .stored("authors", String.join(", ", authors))
                .stored("disciplines", vocabularies.labels(TermKind.DISCIPLINE, disciplines, Locale.FRENCH))
                .build();
    }
}
