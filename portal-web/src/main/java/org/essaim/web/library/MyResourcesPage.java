package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.essaim.library.resources.OwnFilter;
import org.essaim.library.resources.ResourceCard;
import org.essaim.library.resources.ResourceCatalogue;
import org.essaim.library.resources.ResourceOrder;
import org.essaim.library.resources.ResourceState;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;

/** The viewer's own resources: drafts, published and withdrawn ones. */
@Named("myResources")
@RequestScoped
public class MyResourcesPage {

    /**
     * One resource.
     *
     * @param editPath where it is changed; empty when it was withdrawn
     */
    public record Line(ResourceLine resource, ResourceState state, String editPath) {}

    private static final int SIZE = 24;
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<ResourceState> STATE = ListParameter.of("etat", ResourceState.class);
    private static final ListParameter<ResourceOrder> ORDER = ListParameter.order(ResourceOrder.class);

    @Inject
    private ResourceCatalogue catalogue;

    @Inject
    private LibraryWords words;

    @Inject
    private Lists lists;

    private ListAddress address;
    private Page<Line> lines;

    /** View action. */
    public void open() {
        address = lists.read("/mes-ressources", TEXT, STATE, ORDER);
        var filter = new OwnFilter(address.value(TEXT).orElse(""), address.values(STATE));
        var order = address.value(ORDER).orElse(ResourceOrder.NEWEST);
        lines = catalogue
                .mine(new ListRequest<>(filter, order, address.slice(SIZE)))
                .map(this::line);
        lists.isPast(lines, address);
    }

    private Line line(ResourceCard card) {
        return new Line(
                ResourceLine.of(card, words),
                card.state(),
                card.state() == ResourceState.WITHDRAWN ? "" : "/ressources/" + card.id() + "/modifier");
    }

    public Page<Line> getLines() {
        return lines;
    }

    public ListAddress getAddress() {
        return address;
    }

    public List<ListChoice> getStates() {
        return Arrays.stream(ResourceState.values())
                .map(state -> choice(STATE, state.name(), words.name(state)))
                .toList();
    }

    public List<ListChoice> getOrders() {
        return Arrays.stream(ResourceOrder.values())
                .map(order -> choice(
                        ORDER, order.ordinal() == 0 ? "" : order.name(), words.text("myResources.order." + order)))
                .toList();
    }

    private ListChoice choice(ListParameter<?> parameter, String value, String label) {
        return new ListChoice(value, label, address.has(parameter.name(), value));
    }
}
