package org.essaim.searches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.essaim.discovery.Question;
import org.essaim.discovery.SearchFacet;
import org.essaim.discovery.SearchFacets;

/** A question in columns: its words, and filters such as {@code level=CM2}. */
@ApplicationScoped
class QuestionColumns {

    @Inject
    private SearchFacets facets;

    /** In one order, so that the same question has the same columns. */
    static List<String> filters(Question question) {
        var filters = new TreeSet<String>();
        question.chosen().forEach((facet, values) -> values.forEach(value -> filters.add(facet.key() + "=" + value)));
        return List.copyOf(filters);
    }

    /** A facet that is no more filters nothing. */
    Question question(String words, boolean verbatim, List<String> filters) {
        Map<SearchFacet, Set<String>> chosen = new HashMap<>();
        for (var filter : filters) {
            var end = filter.indexOf('=');
            facets.all().stream()
                    .filter(facet -> facet.key().equals(filter.substring(0, end)))
                    .forEach(facet -> chosen.computeIfAbsent(facet, each -> new TreeSet<>())
                            .add(filter.substring(end + 1)));
        }
        return new Question(words, verbatim, chosen);
    }
}
