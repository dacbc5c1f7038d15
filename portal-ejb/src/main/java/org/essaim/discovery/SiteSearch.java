package org.essaim.discovery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.faulttolerance.exceptions.CircuitBreakerOpenException;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.search.CompletionQuery;
import org.essaim.search.SearchEngine;
import org.essaim.search.SearchEngineException;
import org.essaim.search.SearchHits;
import org.essaim.search.SearchQuery;
import org.essaim.search.Sort;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.UnavailableException;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;

/**
 * The way into the search for everyone: what a viewer may not open leaves no trace in results, counts or completions.
 *
 * <p>{@link UnavailableException} when the index is unavailable. No transaction: nothing here reads the database.
 */
@ApplicationScoped
@OpenTo(value = Caller.EVERYONE, scopes = DiscoveryScopes.READ)
public class SiteSearch {

    private static final Logger LOG = System.getLogger(SiteSearch.class.getName());
    private static final int SUGGESTIONS = 8;

    @Inject
    private SearchEngine engine;

    @Inject
    private SearchGuard guard;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private DocumentSources sources;

    @Inject
    private SearchFacets facets;

    @Inject
    private QuestionReader questions;

    private Set<String> kinds;
    private List<String> later;

    @PostConstruct
    void readKinds() {
        kinds = Set.copyOf(sources.kinds());
        later = sources.later();
    }

    /** Kinds of things that can be found, such as {@code scenario}. */
    public Set<String> kinds() {
        return kinds;
    }

    /** {@link InvalidException} for a page out of bounds. */
    public SearchResults search(SearchRequest request) {
        check(request);
        var reading =
                request.verbatim() ? QuestionReader.Reading.asTyped(request.text()) : questions.read(request.text());
        if (!reading.understood().isEmpty()) {
            var hits = ask(request, reading, List.of());
            if (hits.total() > 0) {
                return results(hits, counted(request, reading, hits), List.of());
            }
        }
        // Filters that leave nothing are wishes: the words alone find more, and what was meant is moved up.
        var wished = reading.understood();
        var hits = ask(request, QuestionReader.Reading.asTyped(request.text()), wished);
        if (hits.total() > 0 || request.verbatim() || hits.suggestion().isEmpty()) {
            return results(hits, List.of(), hits.total() > 0 ? wished : List.of());
        }
        var corrected = hits.suggestion().get();
        return results(ask(request, QuestionReader.Reading.asTyped(corrected), wished), List.of(), wished)
                .correctedTo(corrected);
    }

    private SearchHits ask(SearchRequest request, QuestionReader.Reading reading, List<Understood> wished) {
        var query = new SearchQuery(
                reading.rest(),
                viewer.current().audience(),
                Set.of(),
                later,
                viewer.current().locale().getLanguage(),
                with(request.chosen(), reading.understood()),
                with(Map.of(), wished),
                request.withFacets() ? mostByFacet() : Map.of(),
                Sort.valueOf(request.order().name()),
                request.page() * request.size(),
                request.size(),
                true);
        return ask(() -> engine.search(query));
    }

    /** With what each filter leaves out, where that is what the rest of the question finds by itself. */
    private List<Understood> counted(SearchRequest request, QuestionReader.Reading reading, SearchHits hits) {
        return reading.understood().stream()
                .map(each -> each.counted(
                        request.chosen().containsKey(each.facet()) || !isWholeWithout(reading, each)
                                ? null
                                : hits.without().get(each.facet().key())))
                .toList();
    }

    private boolean isWholeWithout(QuestionReader.Reading reading, Understood one) {
        var others = reading.understood().stream()
                .filter(each -> each != one)
                .map(Understood::facet)
                .toList();
        var left = questions.read(one.rest()).understood().stream()
                .map(Understood::facet)
                .toList();
        return left.equals(others) && !others.contains(one.facet());
    }

    /** Up to eight keywords that continue the text; none for a blank one. */
    List<Suggestion.Words> suggest(String text) {
        if (Text.isBlank(text)) {
            return List.of();
        }
        var query = new CompletionQuery(text, viewer.current().audience(), Set.of(), SUGGESTIONS);
        return ask(() -> engine.complete(query)).stream()
                .map(found -> new Suggestion.Words(found.text(), found.html()))
                .toList();
    }

    private static void check(SearchRequest request) {
        if (request.size() < 1 || request.size() > SearchRequest.MOST) {
            throw new InvalidException("size", "discovery.problem.size", 1, SearchRequest.MOST);
        }
        if (request.page() < 0 || (request.page() + 1L) * request.size() > SearchRequest.DEEPEST) {
            throw new InvalidException("page", "discovery.problem.page", SearchRequest.DEEPEST);
        }
    }

    private <T> T ask(Supplier<T> question) {
        try {
            return guard.ask(question);
        } catch (CircuitBreakerOpenException e) {
            LOG.log(Level.DEBUG, "the search is taken for away", e);
            throw new UnavailableException("discovery.problem.away");
        } catch (SearchEngineException e) {
            LOG.log(Level.WARNING, "the search is away", e);
            throw new UnavailableException("discovery.problem.away");
        }
    }

    private Map<String, Integer> mostByFacet() {
        var most = new LinkedHashMap<String, Integer>();
        facets.all().forEach(facet -> most.put(facet.key(), facet.most()));
        return most;
    }

    /** What was chosen and what was understood; of one facet, either. */
    private static Map<String, Set<String>> with(Map<SearchFacet, Set<String>> chosen, List<Understood> understood) {
        var all = new LinkedHashMap<String, Set<String>>();
        chosen.forEach((facet, values) -> {
            if (!values.isEmpty()) {
                all.put(facet.key(), values);
            }
        });
        understood.forEach(each ->
                all.merge(each.facet().key(), each.values(), (one, other) -> Stream.concat(one.stream(), other.stream())
                        .collect(Collectors.toSet())));
        return all;
    }

    private SearchResults results(SearchHits hits, List<Understood> understood, List<Understood> wished) {
        var values = new LinkedHashMap<SearchFacet, List<FacetValue>>();
        for (var facet : facets.all()) {
            var counts = hits.facets().get(facet.key());
            if (counts != null) {
                values.put(
                        facet,
                        counts.stream()
                                .map(count -> new FacetValue(count.value(), count.count()))
                                .toList());
            }
        }
        return new SearchResults(
                hits.total(),
                hits.whole(),
                hits.items().stream().map(SiteSearch::item).toList(),
                values,
                understood,
                wished,
                null,
                hits.suggestion().orElse(null));
    }

    private static FoundItem item(SearchHits.Item item) {
        return new FoundItem(
                item.key().kind(),
                item.key().id(),
                item.title(),
                item.titleHtml(),
                item.excerptHtml(),
                item.url(),
                item.score(),
                item.publishedAt().orElse(null),
                item.stored(),
                item.facets());
    }
}
