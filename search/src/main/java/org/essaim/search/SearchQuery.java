package org.essaim.search;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a reader asks. Start from {@link #of} and refine with the {@code with…} methods.
 *
 * @param text as typed by people: words, "phrases in quotes", -excluded; any text is fine; blank for all documents
 * @param audience the tokens of the viewer, never empty
 * @param kinds the kinds to search; empty for all
 * @param later kinds that come after the others when they match as well, the last one last; a name is still found first.
 *     Where nothing but facets is asked, they alone make the order by relevance
 * @param language of the reader: documents in it come a little before others; blank for none
 * @param chosen facet values chosen: one value of each facet named here must be carried
 * @param wished facet values that nothing must carry: by relevance, what carries one of a facet named here comes before
 *     what matches about as well; words of a title weigh more
 * @param facets the facets to count, with how many values at most for each
 * @param sort the order
 * @param from how many hits to skip, 0 or more
 * @param size how many hits to return, 0 to 100; {@code from + size} is at most 10 000
 * @param highlight whether to mark what matched; without, titles and excerpts are only escaped
 */
public record SearchQuery(
        String text,
        Set<String> audience,
        Set<String> kinds,
        List<String> later,
        String language,
        Map<String, Set<String>> chosen,
        Map<String, Set<String>> wished,
        Map<String, Integer> facets,
        Sort sort,
        int from,
        int size,
        boolean highlight) {
    /** The deepest hit that can be asked for. */
    public static final int MAX_DEPTH = 10_000;

    /** The largest page. */
    public static final int MAX_SIZE = 100;

    /** Checks the bounds; {@link IllegalArgumentException} says which one is exceeded. */
    public SearchQuery {
        text = text == null ? "" : text;
        audience = Set.copyOf(audience);
        kinds = Set.copyOf(kinds);
        later = List.copyOf(later);
        chosen = FrozenMaps.ofSets(chosen);
        wished = FrozenMaps.ofSets(wished);
        facets = Collections.unmodifiableMap(new LinkedHashMap<>(facets));
        if (audience.isEmpty()) {
            throw new IllegalArgumentException("audience: a viewer always has one");
        }
        if (from < 0 || size < 0 || size > MAX_SIZE || from + size > MAX_DEPTH) {
            throw new IllegalArgumentException("page: from " + from + ", size " + size);
        }
        if (facets.values().stream().anyMatch(max -> max < 1 || max > 1_000)) {
            throw new IllegalArgumentException("facets: 1 to 1 000 values each, not " + facets);
        }
    }

    /** The first 10 hits of every kind by relevance, highlighted, without facets. */
    public static SearchQuery of(String text, Set<String> audience) {
        return new SearchQuery(
                text, audience, Set.of(), List.of(), "", Map.of(), Map.of(), Map.of(), Sort.RELEVANCE, 0, 10, true);
    }

    /** Whether there is an order by relevance of what is asked with a text that is blank or not. */
    public boolean isRanked(boolean byWords) {
        return sort == Sort.RELEVANCE && (byWords || !later.isEmpty() && !chosen.isEmpty());
    }

    /** Other words, everything else kept. */
    public SearchQuery withText(String newText) {
        return new SearchQuery(
                newText, audience, kinds, later, language, chosen, wished, facets, sort, from, size, highlight);
    }

    /** Only these kinds. */
    public SearchQuery withKinds(Set<String> newKinds) {
        return new SearchQuery(
                text, audience, newKinds, later, language, chosen, wished, facets, sort, from, size, highlight);
    }

    /** These kinds come after the others, the last one last. */
    public SearchQuery withLater(List<String> newLater) {
        return new SearchQuery(
                text, audience, kinds, newLater, language, chosen, wished, facets, sort, from, size, highlight);
    }

    /** For readers of this language. */
    public SearchQuery withLanguage(String newLanguage) {
        return new SearchQuery(
                text, audience, kinds, later, newLanguage, chosen, wished, facets, sort, from, size, highlight);
    }

    /** Chooses values of one facet, instead of those chosen before; none to choose no more. */
    public SearchQuery withChosen(String facet, Set<String> values) {
        var all = new LinkedHashMap<>(chosen);
        all.put(facet, values);
        return new SearchQuery(
                text, audience, kinds, later, language, all, wished, facets, sort, from, size, highlight);
    }

    /** Wishes for values of one facet, instead of those wished for before. */
    public SearchQuery withWished(String facet, Set<String> values) {
        var all = new LinkedHashMap<>(wished);
        all.put(facet, values);
        return new SearchQuery(
                text, audience, kinds, later, language, chosen, all, facets, sort, from, size, highlight);
    }

    /** Counts this facet too. */
    public SearchQuery withFacet(String facet, int max) {
        var all = new LinkedHashMap<>(facets);
        all.put(facet, max);
        return new SearchQuery(
                text, audience, kinds, later, language, chosen, wished, all, sort, from, size, highlight);
    }

    /** Another order. */
    public SearchQuery withSort(Sort newSort) {
        return new SearchQuery(
                text, audience, kinds, later, language, chosen, wished, facets, newSort, from, size, highlight);
    }

    /** Another page. */
    public SearchQuery withPage(int newFrom, int newSize) {
        return new SearchQuery(
                text, audience, kinds, later, language, chosen, wished, facets, sort, newFrom, newSize, highlight);
    }

    /** With or without marks. */
    public SearchQuery withHighlight(boolean newHighlight) {
        return new SearchQuery(
                text, audience, kinds, later, language, chosen, wished, facets, sort, from, size, newHighlight);
    }
}
