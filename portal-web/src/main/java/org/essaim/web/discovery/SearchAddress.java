package org.essaim.web.discovery;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.essaim.discovery.Question;
import org.essaim.discovery.SearchFacet;
import org.essaim.discovery.SearchOrder;
import org.essaim.discovery.SearchRequest;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;

/** A search as its public address says it: {@code /recherche?q=fractions&niveau=CM2&tri=date&page=2}. */
final class SearchAddress {

    private static final String VERBATIM_YES = "oui";

    static final ListParameter<String> TEXT = ListParameter.text("q");
    static final ListParameter<SearchOrder> ORDER = ListParameter.order(SearchOrder.class, SearchAddress::word);
    /** The words as they are, none taken for a filter nor corrected. */
    static final ListParameter<String> VERBATIM = ListParameter.codes("exact", VERBATIM_YES::equals);

    /** Names the facets that are shown with all their values. */
    static final String OPEN = "plus";

    static final String PATH = "/recherche";

    private final ListAddress list;
    private final Map<ShownFacet, ListParameter<String>> facets;

    private SearchAddress(ListAddress list, Map<ShownFacet, ListParameter<String>> facets) {
        this.list = list;
        this.facets = facets;
    }

    static SearchAddress of(Lists lists, List<ShownFacet> shown) {
        return of(parameters -> lists.read(PATH, parameters), shown);
    }

    /** The same without a page, by the parameters of a request. */
    static SearchAddress of(Map<String, String[]> asked, List<ShownFacet> shown) {
        return of(parameters -> ListAddress.read(PATH, asked, parameters), shown);
    }

    private static SearchAddress of(Function<ListParameter<?>[], ListAddress> reading, List<ShownFacet> shown) {
        var facets = new LinkedHashMap<ShownFacet, ListParameter<String>>();
        shown.forEach(facet -> facets.put(facet, ListParameter.codes(facet.parameter(), value -> true)));
        var open = ListParameter.view(
                OPEN, word -> shown.stream().anyMatch(facet -> facet.parameter().equals(word)));
        var parameters = Stream.concat(facets.values().stream(), Stream.of(TEXT, VERBATIM, ORDER, open));
        return new SearchAddress(reading.apply(parameters.toArray(ListParameter[]::new)), facets);
    }

    /** Word for an order in the address; empty for the usual one. */
    static String word(SearchOrder order) {
        return switch (order) {
            case RELEVANCE -> "";
            case NEWEST -> "date";
            case TITLE -> "titre";
        };
    }

    ListAddress list() {
        return list;
    }

    /** Empty when it has neither letter nor digit: such signs alone ask nothing. */
    String text() {
        var typed = list.value(TEXT).orElse("");
        return typed.codePoints().anyMatch(Character::isLetterOrDigit) ? typed : "";
    }

    SearchOrder order() {
        return list.value(ORDER).orElse(SearchOrder.RELEVANCE);
    }

    boolean isOpen(ShownFacet facet) {
        return list.has(OPEN, facet.parameter());
    }

    /** What narrows the results. */
    Map<SearchFacet, Set<String>> chosen() {
        var chosen = new LinkedHashMap<SearchFacet, Set<String>>();
        facets.forEach((shown, parameter) -> {
            var values = list.values(parameter);
            if (!values.isEmpty()) {
                chosen.put(shown.facet(), values);
            }
        });
        return chosen;
    }

    SearchRequest request(int size) {
        return new SearchRequest(
                text(),
                list.value(VERBATIM).isPresent(),
                chosen(),
                true,
                order(),
                list.slice(size).page(),
                size);
    }

    /** What is asked, whatever the order and page. */
    Question asked() {
        return new Question(text(), list.value(VERBATIM).isPresent(), chosen());
    }

    /** The same question, what was published last first. */
    String newest() {
        return list.with(ORDER.name(), word(SearchOrder.NEWEST));
    }

    /** The question alone, as it is followed. */
    String question() {
        return list.with(ORDER.name(), "");
    }

    /** Where the same question is followed as a feed. */
    String feed() {
        return SearchFeedServlet.PATH + question().substring(PATH.length());
    }

    /** The same question, its words as they are. */
    String verbatim() {
        return list.with(VERBATIM.name(), VERBATIM_YES);
    }

    /** The same words without any choice. */
    String wide() {
        return list.keeping(List.of(TEXT.name()));
    }
}
