package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.essaim.search.SearchDocument;

/** The sources of every capability, and what the index adds to their documents. */
@ApplicationScoped
class DocumentSources {

    /** Who may see every document: the check of the index against its sources, and no viewer. */
    static final String KEEPER = "index:keeper";

    @Inject
    @Any
    private Instance<DocumentSource> sources;

    Set<String> kinds() {
        var kinds = new TreeSet<String>();
        sources.forEach(source -> kinds.add(source.kind()));
        return kinds;
    }

    /** Kinds whose documents come after the others, the last one last. */
    List<String> later() {
        return sources.stream()
                .filter(source -> source.rank() > 0)
                .sorted(Comparator.comparing(DocumentSource::rank))
                .map(DocumentSource::kind)
                .toList();
    }

    /** The documents as the index holds them: with their kind as a facet. */
    List<SearchDocument> documents(String kind, Collection<Long> ids, long version) {
        return source(kind).documents(ids, version).stream()
                .map(document -> complete(kind, document))
                .toList();
    }

    List<Long> idsAfter(String kind, long id, int most) {
        return source(kind).idsAfter(id, most);
    }

    private DocumentSource source(String kind) {
        return sources.stream()
                .filter(source -> source.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no source of documents for the kind " + kind));
    }

    private static SearchDocument complete(String kind, SearchDocument document) {
        Map<String, Set<String>> facets = new LinkedHashMap<>(document.facets());
        facets.put(SearchFacet.KIND.key(), Set.of(kind));
        var audience = new TreeSet<>(document.audience());
        audience.add(KEEPER);
        return new SearchDocument(
                document.key(),
                document.version(),
                document.title(),
                document.summary(),
                document.text(),
                document.keywords(),
                document.authors(),
                document.labels(),
                document.language(),
                document.url(),
                audience,
                facets,
                document.stored(),
                document.publishedAt(),
                document.popularity(),
                document.completions());
    }
}
