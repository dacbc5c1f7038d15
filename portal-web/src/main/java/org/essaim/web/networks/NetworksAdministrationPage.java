package org.essaim.web.networks;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Arrays;
import java.util.List;
import org.essaim.networks.NetworkLine;
import org.essaim.networks.NetworkState;
import org.essaim.networks.life.NetworkFilter;
import org.essaim.networks.life.NetworkOrder;
import org.essaim.networks.life.NetworkProjects;
import org.essaim.shared.lists.ListRequest;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.web.desk.DeskOrder;
import org.essaim.web.desk.DeskTable;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListChoices;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.words.Texts;

/** All networks, as administrators look after them: the search lives in the address. */
@Named
@RequestScoped
public class NetworksAdministrationPage {

    static final String PATH = "/administration/reseaux";

    private static final int SIZE = 30;
    private static final List<String> COLUMN_NAMES = List.of("academie", "etat", "membres", "coordination");
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<NetworkState> STATE = ListParameter.of("etat", NetworkState.class);
    private static final ListParameter<String> COLUMNS = ListParameter.view(DeskTable.COLUMNS, COLUMN_NAMES::contains);
    private static final ListParameter<NetworkOrder> ORDER = ListParameter.order(NetworkOrder.class);
    private static final List<DeskOrder<NetworkOrder>> ORDERS = List.of(
            new DeskOrder<>("q", NetworkOrder.NAME, NetworkOrder.NAME_BACKWARDS),
            new DeskOrder<>("membres", NetworkOrder.SMALLEST, NetworkOrder.LARGEST));

    @Inject
    private NetworkProjects projects;

    @Inject
    private Lists lists;

    @Inject
    private ListChoices choices;

    @Inject
    private Texts texts;

    @Inject
    private PageResponse response;

    private ListAddress address;
    private DeskTable<NetworkLine, NetworkOrder> table;

    @PostConstruct
    void read() {
        address = lists.read(PATH, TEXT, STATE, COLUMNS, ORDER);
        table = new DeskTable<>(address, ORDERS, this::page, NetworkLine::id, SIZE);
    }

    private Page<NetworkLine> page(ListAddress asked, Slice slice) {
        var filter = new NetworkFilter(asked.value(TEXT).orElse(""), asked.values(STATE));
        return projects.list(new ListRequest<>(filter, asked.value(ORDER).orElse(NetworkOrder.NAME), slice));
    }

    /** View action. */
    public void open() {
        if (address.isCsv()) {
            lists.answerCsv("reseaux", headings(), slice -> page(address, slice), this::cells);
        } else if (address.slice(SIZE).page() > 0) {
            lists.isPast(page(address, address.slice(SIZE)), address);
        }
    }

    private List<String> headings() {
        return List.of(
                texts.of("networks.field.name"),
                texts.of("networks.field.academie"),
                texts.of("networks.members.state"),
                texts.of("networks.page.count"),
                texts.of("networks.page.coordinators"));
    }

    private List<String> cells(NetworkLine line) {
        return List.of(
                line.name(),
                line.academie(),
                texts.name("networks", line.state()),
                Long.toString(line.members()),
                Long.toString(line.coordinators()));
    }

    /** Leads to the file of all that the table finds now. */
    public void download() {
        response.redirect(table.shown().csv());
    }

    public DeskTable<NetworkLine, NetworkOrder> getTable() {
        return table;
    }

    public ListAddress getAddress() {
        return address;
    }

    public List<ListChoice> getStates() {
        return choices.names(address, STATE, "networks", NetworkState.values());
    }

    /** Columns that a page without script may leave out. */
    public List<ListChoice> getColumns() {
        return COLUMN_NAMES.stream()
                .map(each ->
                        new ListChoice(each, texts.of("networks.administration.column." + each), table.isShown(each)))
                .toList();
    }

    /** Orders that a page without script offers. */
    public List<ListChoice> getOrders() {
        return Arrays.stream(NetworkOrder.values())
                .map(each -> new ListChoice(
                        each.ordinal() == 0 ? "" : each.name(),
                        texts.name("networks", each),
                        each == address.value(ORDER).orElse(NetworkOrder.NAME)))
                .toList();
    }
}
