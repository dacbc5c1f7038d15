package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.essaim.library.CatalogueFacets;
import org.essaim.library.CatalogueFilter;
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
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.sharing.PublicPage;
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

    private static final int SIZE = 12;
    private static final ListParameter<FlipType> FLIPS = ListParameter.of(FLIP, FlipType.class);
    private static final ListParameter<ClassTime> TIMES = ListParameter.of(TIME, ClassTime.class, ClassTime::code);
    private static final ListParameter<CatalogueOrder> ORDER = ListParameter.order(CatalogueOrder.class);

    private final ListParameter<String> disciplines = ListParameter.codes(DISCIPLINE, isTerm(TermKind.DISCIPLINE));
    private final ListParameter<String> cycles = ListParameter.codes(CYCLE, isTerm(TermKind.CYCLE));
    private final ListParameter<String> levels = ListParameter.codes(LEVEL, isTerm(TermKind.LEVEL));
    private final ListParameter<String> licences = ListParameter.codes(LICENCE, isTerm(TermKind.LICENCE));

    @Inject
    private ScenarioCatalogue catalogue;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private LibraryWords words;

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
        address = lists.read("/scenarios", disciplines, cycles, levels, FLIPS, TIMES, licences, ORDER);
        var filter = filter();
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

    private Predicate<String> isTerm(TermKind kind) {
        return value -> vocabularies.find(kind, value).isPresent();
    }

    private CatalogueFilter filter() {
        return new CatalogueFilter(
                address.values(disciplines),
                address.values(levels),
                address.values(cycles),
                address.values(FLIPS),
                address.values(licences),
                address.values(TIMES),
                null);
    }

    private CatalogueOrder order() {
        return address.value(ORDER).orElse(CatalogueOrder.NEWEST);
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

    /** What narrows the list; each address removes one. */
    public List<FacetLine> getChosen() {
        return chosen;
    }

    public ListAddress getAddress() {
        return address;
    }

    public List<ListChoice> getOrders() {
        return Arrays.stream(CatalogueOrder.values())
                .map(each -> new ListChoice(
                        each.ordinal() == 0 ? "" : each.name(), words.text("order." + each), each == order()))
                .toList();
    }
}
