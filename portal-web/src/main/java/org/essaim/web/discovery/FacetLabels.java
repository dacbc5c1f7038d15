package org.essaim.web.discovery;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.essaim.discovery.SearchFacet;
import org.essaim.discovery.SearchFacets;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.words.Texts;

/** The words of every kind and facet; an unknown value is shown as it is. */
@ApplicationScoped
class FacetLabels {

    @Inject
    private SearchFacets facets;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    @Any
    private Instance<SearchWords> words;

    private Map<String, ShownKind> kinds;
    private List<ShownFacet> shown;

    @PostConstruct
    void gather() {
        kinds = words.stream()
                .flatMap(each -> each.kinds().stream())
                .collect(Collectors.toMap(ShownKind::kind, Function.identity()));
        var byFacet = Stream.concat(common(), words.stream().flatMap(each -> each.facets().stream()))
                .collect(Collectors.toMap(ShownFacet::facet, Function.identity()));
        shown = facets.all().stream().map(facet -> known(byFacet, facet)).toList();
    }

    private Stream<ShownFacet> common() {
        return Stream.of(
                new ShownFacet(SearchFacet.KIND, "nature", "discovery.facet.kind", this::many),
                new ShownFacet(
                        SearchFacet.DISCIPLINE,
                        "discipline",
                        "discovery.facet.discipline",
                        FacetLabel.of(vocabularies, TermKind.DISCIPLINE)),
                new ShownFacet(
                        SearchFacet.LEVEL,
                        "niveau",
                        "discovery.facet.level",
                        FacetLabel.of(vocabularies, TermKind.LEVEL)));
    }

    private static ShownFacet known(Map<SearchFacet, ShownFacet> byFacet, SearchFacet facet) {
        var found = byFacet.get(facet);
        if (found == null) {
            throw new IllegalStateException("no SearchWords tell how the facet " + facet.key() + " is shown");
        }
        return found;
    }

    /** In the order in which they are shown. */
    List<ShownFacet> facets() {
        return shown;
    }

    ShownFacet shown(SearchFacet facet) {
        return shown.stream()
                .filter(each -> each.facet().equals(facet))
                .findFirst()
                .orElseThrow();
    }

    String label(SearchFacet facet, String value, Locale locale) {
        return shown(facet).label().of(value, locale);
    }

    /** Name of a facet. */
    String title(SearchFacet facet, Locale locale) {
        return Texts.text(locale, shown(facet).titleKey());
    }

    /** One thing of a kind: « Scénario ». */
    String one(String kind, Locale locale) {
        return kinds.containsKey(kind) ? Texts.text(locale, kinds.get(kind).oneKey()) : kind;
    }

    /** Things of a kind: « Scénarios ». */
    String many(String kind, Locale locale) {
        return kinds.containsKey(kind) ? Texts.text(locale, kinds.get(kind).manyKey()) : kind;
    }
}
