package org.essaim.demo;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.json.JsonObject;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import org.essaim.discovery.Question;
import org.essaim.discovery.SearchFacet;
import org.essaim.discovery.SearchFacets;
import org.essaim.notifications.Rhythm;
import org.essaim.searches.SaveSearch;
import org.essaim.searches.SavedSearches;

/** Searches that members of the demo keep; what came since some of them looked last is new to them. */
@ApplicationScoped
class DemoSearches implements DemoPart {

    @Inject
    private SavedSearches searches;

    @Inject
    private SearchFacets facets;

    @Inject
    private Clock clock;

    @Override
    public int rank() {
        return 20;
    }

    @Override
    public String load(DemoFiles files, DemoPeople people) {
        var kept = files.searches();
        for (var file : kept) {
            var owner = people.byEmail().get(file.getString("owner"));
            var seen = clock.instant().minus(Duration.ofDays(file.getInt("seenDaysAgo")));
            searches.takeIn(owner, search(file), seen);
        }
        return kept.size() + " saved searches";
    }

    private SaveSearch search(JsonObject file) {
        var question = new Question(file.getString("words"), false, chosen(file.getJsonObject("filters")));
        return new SaveSearch(
                file.getString("name"), question, file.getString("path"), Rhythm.valueOf(file.getString("rhythm")));
    }

    private Map<SearchFacet, Set<String>> chosen(JsonObject filters) {
        var chosen = new HashMap<SearchFacet, Set<String>>();
        for (var facet : facets.all()) {
            var values = DemoScenario.texts(filters, facet.key());
            if (!values.isEmpty()) {
                chosen.put(facet, Set.copyOf(values));
            }
        }
        return chosen;
    }
}
