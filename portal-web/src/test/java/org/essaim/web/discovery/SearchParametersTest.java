package org.essaim.web.discovery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.ws.rs.core.AbstractMultivaluedMap;
import jakarta.ws.rs.core.MultivaluedMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.essaim.discovery.SearchFacet;
import org.essaim.discovery.SearchOrder;
import org.essaim.shared.problem.InvalidException;
import org.junit.jupiter.api.Test;

class SearchParametersTest {

    private static final Set<String> KINDS = Set.of("scenario", "resource");
    private static final List<SearchFacet> FACETS = List.of(SearchFacet.KIND, SearchFacet.LEVEL);

    @Test
    void noParametersAskForEverything() {
        var request = SearchParameters.read(parameters(), KINDS, FACETS);
        assertThat(request.text()).isEmpty();
        assertThat(request.chosen()).isEmpty();
        assertThat(request.order()).isEqualTo(SearchOrder.RELEVANCE);
        assertThat(request.page()).isZero();
        assertThat(request.size()).isEqualTo(20);
    }

    @Test
    void filtersAreRepeatedOrSeparatedByCommas() {
        var parameters = parameters("level", "CM1,CM2", "level", "6E", "type", "scenario");
        assertThat(SearchParameters.read(parameters, KINDS, FACETS).chosen())
                .isEqualTo(Map.of(SearchFacet.LEVEL, Set.of("CM1", "CM2", "6E"), SearchFacet.KIND, Set.of("scenario")));
    }

    @Test
    void allWrongParametersAreReportedTogether() {
        var parameters = parameters("size", "101", "page", "-1", "sort", "best", "type", "film", "q", "x".repeat(1001));
        assertThatThrownBy(() -> SearchParameters.read(parameters, KINDS, FACETS))
                .isInstanceOfSatisfying(InvalidException.class, invalid -> assertThat(invalid.violations())
                        .extracting(InvalidException.Violation::field)
                        .containsExactlyInAnyOrder("size", "page", "sort", "type", "q"));
    }

    @Test
    void pagingEndsWhereTheIndexDoes() {
        assertThat(SearchParameters.read(parameters("page", "99", "size", "100"), KINDS, FACETS)
                        .page())
                .isEqualTo(99);
        assertThatThrownBy(() -> SearchParameters.read(parameters("page", "100", "size", "100"), KINDS, FACETS))
                .isInstanceOf(InvalidException.class);
    }

    private static MultivaluedMap<String, String> parameters(String... pairs) {
        var map = new AbstractMultivaluedMap<String, String>(new HashMap<>()) {};
        for (var i = 0; i < pairs.length; i += 2) {
            map.add(pairs[i], pairs[i + 1]);
        }
        return map;
    }
}
