package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.library.CatalogueFacets;
import org.essaim.library.CatalogueOrder;
import org.essaim.library.ClassTime;
import org.essaim.library.ScenarioCard;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.content.FlipType;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.Lists;
import org.essaim.web.sharing.PublicPage;
import org.essaim.web.tags.FacetLine;

/** The catalogue of scenarios: what its address asks for. */
@Named
@RequestScoped
public class CataloguePage {

    private static final int SIZE = 12;

    @Inject
    private ScenarioCatalogue catalogue;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private LibraryWords words;

    @Inject
    private CatalogueParameters parameters;

    @Inject
    private PublicPage publicPage;

    @Inject
    private Lists lists;

    private ListAddress address;
    private Page<ScenarioCard> cards;
    private List<FilterGroup> groups = List.of();
    private List<FacetLine> chosen = List.of();

    /** View action. */
    public void open() {
        address = lists.read(CatalogueParameters.PATH, parameters.all());
        var filter = parameters.filter(address);
        cards = catalogue.list(new ListRequest<>(filter, order(), address.slice(SIZE)));
        if (lists.isPast(cards, address)) {
            return;
        }
        groups = groups(catalogue.facets(filter));
        chosen = address.filters().stream()
                .map(each -> option(each.name(), each.value(), 0))
                .toList();
        publicPage.declare(null);
    }

    private CatalogueOrder order() {
        return address.value(CatalogueParameters.ORDER).orElse(CatalogueOrder.NEWEST);
    }

    private List<FilterGroup> groups(CatalogueFacets facets) {
        var flips = new LinkedHashMap<String, Long>();
        facets.flips().forEach((flip, count) -> flips.put(flip.name(), count));
        var times = new LinkedHashMap<String, Long>();
        Arrays.stream(ClassTime.values())
                .filter(facets.classTimes()::containsKey)
                .forEach(time -> times.put(time.code(), facets.classTimes().get(time)));
        return List.of(
                group(CatalogueParameters.DISCIPLINE, facets.disciplines(), null),
                group(CatalogueParameters.CYCLE, facets.cycles(), TermKind.CYCLE),
                group(CatalogueParameters.LEVEL, facets.levels(), TermKind.LEVEL),
                group(CatalogueParameters.FLIP, flips, null),
                group(CatalogueParameters.TIME, times, null),
                group(CatalogueParameters.LICENCE, facets.licences(), null));
    }

    /** Values of a vocabulary with an order of its own are shown in it, others by their count. */
    private FilterGroup group(String name, Map<String, Long> counts, TermKind ordered) {
        var values = new ArrayList<>(counts.keySet());
        if (ordered != null) {
            var order =
                    vocabularies.all(ordered).stream().map(term -> term.code()).toList();
            values.sort((one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)));
        }
        address.filters().stream()
                .filter(each -> each.name().equals(name) && !values.contains(each.value()))
                .forEach(each -> values.add(each.value()));
        return FilterGroup.of(
                words.text("filter." + name),
                values.stream()
                        .map(value -> option(name, value, counts.getOrDefault(value, 0L)))
                        .toList());
    }

    private FacetLine option(String name, String value, long count) {
        var label =
                switch (name) {
                    case CatalogueParameters.DISCIPLINE -> words.term(TermKind.DISCIPLINE, value);
                    case CatalogueParameters.CYCLE -> words.term(TermKind.CYCLE, value);
                    case CatalogueParameters.LEVEL -> words.shortTerm(TermKind.LEVEL, value);
                    case CatalogueParameters.LICENCE -> LicenceSheet.name(value);
                    case CatalogueParameters.TIME -> words.text("time." + value);
                    default -> words.name(FlipType.valueOf(value));
                };
        return new FacetLine(label, count, address.toggled(name, value), address.has(name, value));
    }

    public Page<ScenarioCard> getCards() {
        return cards;
    }

    public List<FilterGroup> getGroups() {
        return groups;
    }

    /** What narrows the list; each address removes one. */
    public List<FacetLine> getChosen() {
        return chosen;
    }

    public ListAddress getAddress() {
        return address;
    }

    /** The same list as a feed. */
    public String getFeedUrl() {
        return CatalogueFeedServlet.address(address);
    }

    public List<ListChoice> getOrders() {
        return Arrays.stream(CatalogueOrder.values())
                .map(each -> new ListChoice(
                        each.ordinal() == 0 ? "" : each.name(), words.text("order." + each), each == order()))
                .toList();
    }
}
