package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import org.essaim.library.resources.ResourceCatalogue;
import org.essaim.library.resources.ResourceFilter;
import org.essaim.library.resources.ResourceKind;
import org.essaim.library.resources.ResourceOrder;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.vocabulary.Term;
import org.essaim.vocabulary.TermKind;
import org.essaim.vocabulary.Vocabularies;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.sharing.PublicPage;

/** The list of resources: what its address asks for. */
@Named
@RequestScoped
public class ResourcesPage {

    private static final int SIZE = 24;
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<ResourceKind> KIND = ListParameter.of("type", ResourceKind.class);
    private static final ListParameter<ResourceOrder> ORDER = ListParameter.order(ResourceOrder.class);

    private final ListParameter<String> discipline = ListParameter.codes("discipline", isTerm(TermKind.DISCIPLINE));
    private final ListParameter<String> level = ListParameter.codes("niveau", isTerm(TermKind.LEVEL));

    @Inject
    private ResourceCatalogue catalogue;

    @Inject
    private Vocabularies vocabularies;

    @Inject
    private LibraryWords words;

    @Inject
    private Lists lists;

    @Inject
    private PublicPage publicPage;

    private ListAddress address;
    private Page<ResourceLine> lines;

    /** View action. */
    public void open() {
        address = lists.read("/ressources", TEXT, KIND, discipline, level, ORDER);
        var filter = new ResourceFilter(
                address.value(TEXT).orElse(""),
                address.values(KIND),
                address.values(discipline),
                address.values(level));
        var cards = catalogue.list(
                new ListRequest<>(filter, address.value(ORDER).orElse(ResourceOrder.NEWEST), address.slice(SIZE)));
        if (lists.isPast(cards, address)) {
            return;
        }
        lines = cards.map(card -> ResourceLine.of(card, words));
        publicPage.declare(null);
    }

    private Predicate<String> isTerm(TermKind kind) {
        return code -> vocabularies.find(kind, code).isPresent();
    }

    public Page<ResourceLine> getLines() {
        return lines;
    }

    public ListAddress getAddress() {
        return address;
    }

    public List<ListChoice> getKinds() {
        return Arrays.stream(ResourceKind.values())
                .map(kind -> choice(KIND, kind.name(), words.name(kind)))
                .toList();
    }

    public List<ListChoice> getDisciplines() {
        return terms(discipline, vocabularies.disciplines());
    }

    public List<ListChoice> getLevels() {
        return terms(level, vocabularies.levels());
    }

    public List<ListChoice> getOrders() {
        return Arrays.stream(ResourceOrder.values())
                .map(order -> choice(ORDER, order.ordinal() == 0 ? "" : order.name(), words.text("order." + order)))
                .toList();
    }

    private List<ListChoice> terms(ListParameter<?> parameter, Collection<Term> terms) {
        return terms.stream()
                .map(term -> choice(parameter, term.code(), term.label(words.locale())))
                .toList();
    }

    private ListChoice choice(ListParameter<?> parameter, String value, String label) {
        return new ListChoice(value, label, address.has(parameter.name(), value));
    }
}
