package org.essaim.web.discovery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.essaim.discovery.FoundItem;
import org.essaim.discovery.SearchFacet;
import org.essaim.discovery.SearchOrder;
import org.essaim.discovery.SearchRequest;
import org.essaim.discovery.SearchResults;
import org.essaim.discovery.SiteSearch;
import org.essaim.shared.lists.Page;
import org.essaim.shared.problem.UnavailableException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.Lists;
import org.essaim.web.tags.FacetLine;
import org.essaim.web.words.Texts;

/** The page of results; it searches once, when it is made. */
@Named
@RequestScoped
public class SearchPage {

    private static final int SIZE = 20;

    @Inject
    private SiteSearch search;

    @Inject
    private FacetLabels labels;

    @Inject
    private Lists lists;

    @Inject
    private Texts texts;

    @Inject
    private CurrentViewer viewer;

    private SearchAddress address;
    private SearchResults results;
    private FacetColumn column;

    /** A facet with its values; {@code more} leads to the page with all of them, null when all are shown. */
    public record FacetSection(String id, String title, List<FacetLine> lines, String more) {}

    /** Results in a row; {@code partial} when they hold only some of the words. */
    public record Part(boolean partial, long start, List<FoundItem> items) {}

    /** Words that were taken for a filter; {@code without} is null where it cannot be told. */
    public record UnderstoodLine(String facet, String label, String url, Long without) {}

    @PostConstruct
    void ask() {
        address = SearchAddress.of(lists, labels.facets());
        var reachable = address.list().slice(SIZE).start() + SIZE <= SearchRequest.DEEPEST;
        try {
            results = reachable ? search.search(address.request(SIZE)) : SearchResults.none();
            column = new FacetColumn(address, results, labels, locale());
        } catch (UnavailableException e) {
            FacesContext.getCurrentInstance()
                    .getExternalContext()
                    .setResponseStatus(e.type().status());
        }
    }

    public String getText() {
        return address.text();
    }

    /** False when the index is unavailable. */
    public boolean isAvailable() {
        return results != null;
    }

    /** Whether anything narrows the results. */
    public boolean isNarrowed() {
        return !address.chosen().isEmpty();
    }

    /** Whether an address was followed, or made up, that leads past the last page. */
    public boolean isBeyond() {
        return results.items().isEmpty() && address.list().slice(SIZE).page() > 0;
    }

    public long getTotal() {
        return results.total();
    }

    /** Whether some results hold only a part of the words. */
    public boolean isDivided() {
        return results.whole() < results.total();
    }

    public long getWhole() {
        return results.whole();
    }

    public List<FoundItem> getItems() {
        return results.items();
    }

    /** What is on the page: results with every word, then those with some. */
    public List<Part> getParts() {
        var before = address.list().slice(SIZE).start();
        var items = results.items();
        var whole = results.wholeAfter(before);
        var parts = new ArrayList<Part>();
        if (whole > 0) {
            parts.add(new Part(false, before + 1, items.subList(0, whole)));
        }
        if (whole < items.size()) {
            parts.add(new Part(true, before + whole + 1, items.subList(whole, items.size())));
        }
        return parts;
    }

    public Page<FoundItem> getPage() {
        return new Page<>(
                results.items(),
                Math.min(results.total(), SearchRequest.DEEPEST),
                address.list().slice(SIZE).page(),
                SIZE);
    }

    public List<FacetSection> getFacets() {
        return column.sections();
    }

    /** Whether there is anything to choose, or to choose no longer. */
    public boolean isRefinable() {
        return !getFacets().isEmpty() || isNarrowed();
    }

    /** What was searched instead of the words typed, or null. */
    public String getCorrected() {
        return results.corrected();
    }

    /** The words that the results are for. */
    public String getAsked() {
        return results.corrected() == null ? address.text() : results.corrected();
    }

    public String getSuggestion() {
        return results.suggestion();
    }

    public String getSuggestionUrl() {
        return address.list().with(SearchAddress.TEXT.name(), results.suggestion());
    }

    public ListAddress getAddress() {
        return address.list();
    }

    /** Whether there is a question that somebody may want to keep. */
    public boolean isWorthKeeping() {
        return !address.asked().isBlank();
    }

    /** Where the same question is kept. */
    public String getSaveUrl() {
        return "/compte/recherches/nouvelle" + address.question().substring(SearchAddress.PATH.length());
    }

    /** Where the same question is followed as a feed. */
    public String getFeedUrl() {
        return address.feed();
    }

    /** The same words without any choice. */
    public String getWideUrl() {
        return address.wide();
    }

    public List<FacetLine> getChoices() {
        return column.choices();
    }

    /** What of the words was taken for a filter, and leads to the question without it. */
    public List<UnderstoodLine> getUnderstood() {
        return column.understood();
    }

    /** What is moved up among these results, as the words meant it and nothing has both; empty when there is no such thing. */
    public String getWished() {
        return address.order() == SearchOrder.RELEVANCE ? column.wished() : "";
    }

    /** The same words, none of them taken for a filter nor corrected. */
    public String getVerbatimUrl() {
        return address.verbatim();
    }

    public List<ListChoice> getOrders() {
        return Arrays.stream(SearchOrder.values())
                .map(order -> new ListChoice(
                        SearchAddress.word(order), texts.name("discovery", order), order == address.order()))
                .toList();
    }

    /** « Scénarios · Mathématiques · CM1, CM2 ». */
    public String kicker(FoundItem item) {
        var parts = new ArrayList<String>();
        parts.add(labels.one(item.kind(), locale()));
        add(parts, SearchFacet.DISCIPLINE, item);
        add(parts, SearchFacet.LEVEL, item);
        return String.join(" · ", parts);
    }

    private void add(List<String> parts, SearchFacet facet, FoundItem item) {
        var values = item.facets().get(facet.key());
        if (values != null && !values.isEmpty()) {
            parts.add(String.join(
                    ", ",
                    values.stream()
                            .map(value -> labels.label(facet, value, locale()))
                            .sorted()
                            .toList()));
        }
    }

    private Locale locale() {
        return viewer.current().locale();
    }
}
