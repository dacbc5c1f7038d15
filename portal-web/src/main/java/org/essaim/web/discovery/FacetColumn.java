package org.essaim.web.discovery;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.essaim.discovery.FacetValue;
import org.essaim.discovery.SearchFacet;
import org.essaim.discovery.SearchResults;
import org.essaim.discovery.Understood;
import org.essaim.web.discovery.SearchPage.FacetSection;
import org.essaim.web.discovery.SearchPage.UnderstoodLine;
import org.essaim.web.tags.FacetLine;

/** What narrows the results of a question: each line leads to the same question with it, or without it. */
final class FacetColumn {

    private static final int SHOWN = 6;

    private final SearchAddress address;
    private final SearchResults results;
    private final FacetLabels labels;
    private final Locale locale;
    private final List<FacetSection> sections = new ArrayList<>();

    FacetColumn(SearchAddress address, SearchResults results, FacetLabels labels, Locale locale) {
        this.address = address;
        this.results = results;
        this.labels = labels;
        this.locale = locale;
        results.facets().forEach((facet, values) -> {
            if (!values.isEmpty()) {
                sections.add(section(facet, values));
            }
        });
    }

    /** Facets that the results have values of. */
    List<FacetSection> sections() {
        return List.copyOf(sections);
    }

    /** Values that somebody chose. */
    List<FacetLine> choices() {
        var choices = new ArrayList<FacetLine>();
        address.chosen().forEach((facet, values) -> values.forEach(value -> choices.add(line(facet, value, 0, true))));
        return choices;
    }

    /** Words that were taken for a filter. */
    List<UnderstoodLine> understood() {
        return results.understood().stream()
                .map(each -> new UnderstoodLine(
                        labels.title(each.facet(), locale), label(each), restUrl(each), each.without()))
                .toList();
    }

    /** « Maths, 5e »: what was meant, though nothing has the words and it. */
    String wished() {
        return results.wished().stream().map(this::label).collect(Collectors.joining(", "));
    }

    private String label(Understood understood) {
        return understood.values().size() == 1
                ? labels.label(
                        understood.facet(), understood.values().iterator().next(), locale)
                : understood.words();
    }

    private String restUrl(Understood understood) {
        return address.list().with(SearchAddress.TEXT.name(), understood.rest());
    }

    private FacetSection section(SearchFacet facet, List<FacetValue> values) {
        var shown = labels.shown(facet);
        var open = address.isOpen(shown);
        var lines = new ArrayList<FacetLine>();
        for (var value : values) {
            var meant = meant(facet, value);
            var chosen = isChosen(facet, value);
            if (meant.isPresent()) {
                lines.add(new FacetLine(
                        labels.label(facet, value.value(), locale), value.count(), restUrl(meant.get()), true));
            } else if (open || chosen || lines.size() < SHOWN) {
                lines.add(line(facet, value.value(), value.count(), chosen));
            }
        }
        var name = shown.parameter();
        var more = lines.size() < values.size()
                ? address.list().toggled(SearchAddress.OPEN, name) + "#facette-" + name
                : null;
        return new FacetSection("facette-" + name, labels.title(facet, locale), lines, more);
    }

    private FacetLine line(SearchFacet facet, String value, long count, boolean chosen) {
        return new FacetLine(
                labels.label(facet, value, locale),
                count,
                address.list().toggled(labels.shown(facet).parameter(), value),
                chosen);
    }

    /** By which words the value is chosen. */
    private Optional<Understood> meant(SearchFacet facet, FacetValue value) {
        return results.understood().stream()
                .filter(each -> each.facet().equals(facet) && each.values().contains(value.value()))
                .findFirst();
    }

    private boolean isChosen(SearchFacet facet, FacetValue value) {
        var chosen = address.chosen().get(facet);
        return chosen != null && chosen.contains(value.value());
    }
}
