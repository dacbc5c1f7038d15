package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.essaim.discovery.DocumentSource;
import org.essaim.discovery.SearchFacet;
import org.essaim.library.content.ResourceId;
import org.essaim.library.finding.LibraryFacets;
import org.essaim.library.finding.LibraryLabels;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.Audience;
import org.essaim.shared.viewer.MemberId;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;

/** Resources as the index holds them: published ones for everyone, drafts for their owner, withdrawn ones not at all. */
@ApplicationScoped
class ResourceDocuments implements DocumentSource {

    static final String KIND = "resource";

    private record IndexedRow(
            ResourceId id,
            ResourceState state,
            MemberId ownerId,
            Optional<String> externalId,
            String title,
            String description,
            String body,
            String licence,
            List<String> authors,
            String language,
            List<String> disciplines,
            List<String> levels,
            List<String> keywords,
            int minutes,
            Instant publishedAt) {}

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
    public List<SearchDocument> documents(Collection<Long> ids, long version) {
        if (ids.isEmpty()) {
            return List.of();
        }
        return sql
                .statement(
                        "select id, state, owner_id, external_id, title, description, body, licence, authors, language,"
                                + " disciplines, levels, keywords, minutes, published_at from resource"
                                + " where id = any(:ids) and state <> 'WITHDRAWN'")
                .withNumbers("ids", ids)
                .list(IndexedRow.class)
                .stream()
                .map(row -> document(row, version))
                .toList();
    }

    @Override
    public List<Long> idsAfter(long id, int most) {
        return sql.statement("select id from resource where id > :id order by id limit :most")
                .with("id", id)
                .with("most", most)
                .list(Long.class);
    }

    private SearchDocument document(IndexedRow row, long version) {
        var published = row.state() == ResourceState.PUBLISHED;
        return SearchDocument.builder(new DocumentKey(KIND, row.id().toString()), version, Markdown.line(row.title()))
                .summary(Markdown.words(row.description()))
                .text(Markdown.words(row.body()))
                .keywords(row.keywords())
                .completions(row.keywords())
                .authors(row.authors())
                .language(row.language())
                .url(row.id().path(row.title()))
                .publishedAt(row.publishedAt())
                .audience(published ? Audience.EVERYONE : Audience.of(row.ownerId()))
                .labels(vocabularies.words(TermKind.DISCIPLINE, row.disciplines()))
                .labels(vocabularies.words(TermKind.LEVEL, row.levels()))
                .labels(LibraryLabels.cycles(vocabularies, row.levels()))
                .labels(LibraryLabels.licence(vocabularies, row.licence()))
                .labels(LibraryLabels.minutes(row.minutes()))
                .facet(SearchFacet.DISCIPLINE.key(), row.disciplines())
                .facet(SearchFacet.LEVEL.key(), row.levels())
                .facet("cycle", vocabularies.parents(TermKind.LEVEL, row.levels()))
                .facet(LibraryFacets.LICENCE.key(), row.licence())
                .stored("language", row.language())
                .stored("externalId", row.externalId().orElse(null))
                .stored("licence", row.licence().isEmpty() ? null : row.licence())
                .stored("minutes", row.minutes() == 0 ? null : String.valueOf(row.minutes()))
                .stored("authors", String.join(", ", row.authors()))
                .stored("disciplines", vocabularies.labels(TermKind.DISCIPLINE, row.disciplines(), Locale.FRENCH))
                .build();
    }
}
