package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.ExternalContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.essaim.library.CatalogueFacets;
import org.essaim.library.CatalogueFilter;
import org.essaim.library.CatalogueOrder;
import org.essaim.library.ClassTime;
import org.essaim.library.ScenarioCard;
import org.essaim.library.ScenarioCatalogue;
import org.essaim.library.content.FlipType;
import org.essaim.shared.Page;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.PageAnswer;
import org.essaim.web.caching.PublicPage;
import org.essaim.web.tags.FacetLine;

/** The catalogue of scenarios: what its address asks for. */
@Named
@RequestScoped
public class CataloguePage {

    private static final String DISCIPLINE = "discipline";
    private static final String CYCLE = "cycle";
    private static final String LEVEL = "niveau";
    private static final String FLIP = "role";
    private static final String LICENCE = "licence";
    private static final String TIME = "duree";

    @Inject
    private ScenarioCatalogue catalogue;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private LibraryWords words;

    @Inject
    private PublicPage publicPage;

    @Inject
    private PageAnswer answer;

    @Inject
    private ExternalContext context;

    private ListAddress address;
    private Page<ScenarioCard> cards;
    private List<FilterGroup> groups = List.of();
    private List<FacetLine> chosen = List.of();

    /** View action. */
    public void open() {
        address = ListAddress.read("/scenarios", context.getRequestParameterValuesMap(), known());
        var filter = filter();
        cards = catalogue.list(filter, address.page());
        if (cards.items().isEmpty() && address.page() > 0) {
            answer.redirect(address.at(0));
            return;
        }
        groups = groups(catalogue.facets(filter));
        chosen = address.filters().entrySet().stream()
                .flatMap(entry -> entry.getValue().stream().map(value -> option(entry.getKey(), value, 0)))
                .toList();
        publicPage.declare(null);
    }

    private Map<String, Predicate<String>> known() {
        var known = new LinkedHashMap<String, Predicate<String>>();
        known.put(DISCIPLINE, isTerm(TermKind.DISCIPLINE));
        known.put(CYCLE, isTerm(TermKind.CYCLE));
        known.put(LEVEL, isTerm(TermKind.LEVEL));
        known.put(FLIP, value -> named(FlipType.values(), value));
        known.put(TIME, value -> ClassTime.ofCode(value).isPresent());
        known.put(LICENCE, isTerm(TermKind.LICENCE));
        known.put(
                ListAddress.ORDER,
                value -> named(CatalogueOrder.values(), value) && !value.equals(CatalogueOrder.NEWEST.name()));
        return known;
    }

    private Predicate<String> isTerm(TermKind kind) {
        return value -> vocabularies.find(kind, value).isPresent();
    }

    private static boolean named(Enum<?>[] values, String name) {
        return Arrays.stream(values).anyMatch(value -> value.name().equals(name));
    }

    private CatalogueFilter filter() {
        return new CatalogueFilter(
                address.chosen(DISCIPLINE),
                address.chosen(LEVEL),
                address.chosen(CYCLE),
                address.chosen(FLIP).stream().map(FlipType::valueOf).collect(Collectors.toSet()),
                address.chosen(LICENCE),
                address.chosen(TIME).stream()
                        .flatMap(code -> ClassTime.ofCode(code).stream())
                        .collect(Collectors.toSet()),
                null,
                order());
    }

    private CatalogueOrder order() {
        var name = address.one(ListAddress.ORDER);
        return name.isEmpty() ? CatalogueOrder.NEWEST : CatalogueOrder.valueOf(name);
    }

    private List<FilterGroup> groups(CatalogueFacets facets) {
        var flips = new LinkedHashMap<String, Long>();
        facets.flips().forEach((flip, count) -> flips.put(flip.name(), count));
        var times = new LinkedHashMap<String, Long>();
        Arrays.stream(ClassTime.values())
                .filter(facets.classTimes()::containsKey)
                .forEach(time -> times.put(time.code(), facets.classTimes().get(time)));
        return List.of(
                group(DISCIPLINE, facets.disciplines(), null),
                group(CYCLE, facets.cycles(), TermKind.CYCLE),
                group(LEVEL, facets.levels(), TermKind.LEVEL),
                group(FLIP, flips, null),
                group(TIME, times, null),
                group(LICENCE, facets.licences(), null));
    }

    /** Values of a vocabulary with an order of its own are shown in it, others by their count. */
    private FilterGroup group(String name, Map<String, Long> counts, TermKind ordered) {
        var values = new ArrayList<>(counts.keySet());
        if (ordered != null) {
            var order =
                    vocabularies.all(ordered).stream().map(term -> term.code()).toList();
            values.sort((one, other) -> Integer.compare(order.indexOf(one), order.indexOf(other)));
        }
        address.chosen(name).stream().filter(value -> !values.contains(value)).forEach(values::add);
        return FilterGroup.of(
                words.text("filter." + name),
                values.stream()
                        .map(value -> option(name, value, counts.getOrDefault(value, 0L)))
                        .toList());
    }

    private FacetLine option(String name, String value, long count) {
        var label =
                switch (name) {
                    case DISCIPLINE -> words.term(TermKind.DISCIPLINE, value);
                    case CYCLE -> words.term(TermKind.CYCLE, value);
                    case LEVEL -> words.shortTerm(TermKind.LEVEL, value);
                    case LICENCE -> LicenceSheet.name(value);
                    case TIME -> words.text("time." + value);
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

    /** What narrows the list; each address takes one away. */
    public List<FacetLine> getChosen() {
        return chosen;
    }

    public ListAddress getAddress() {
        return address;
    }

    /** What the form of the order carries along. */
    public List<ListAddress.Parameter> getHidden() {
        return address.parameters();
    }

    public CatalogueOrder getOrder() {
        return order();
    }

    public List<CatalogueOrder> getOrders() {
        return List.of(CatalogueOrder.values());
    }
}
