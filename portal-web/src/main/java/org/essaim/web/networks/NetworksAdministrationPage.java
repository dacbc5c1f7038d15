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
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.ListChoice;
import org.essaim.web.lists.ListParameter;
import org.essaim.web.lists.Lists;
import org.essaim.web.words.Texts;

/** All networks, as administrators look after them. */
@Named
@RequestScoped
public class NetworksAdministrationPage {

    static final String PATH = "/administration/reseaux";

    private static final int SIZE = 30;
    private static final ListParameter<String> TEXT = ListParameter.text("q");
    private static final ListParameter<NetworkState> STATE = ListParameter.of("etat", NetworkState.class);
    private static final ListParameter<NetworkOrder> ORDER = ListParameter.order(NetworkOrder.class);

    @Inject
    private NetworkProjects projects;

    @Inject
    private Lists lists;

    @Inject
    private Texts texts;

    private ListAddress address;
    private Page<NetworkLine> networks;

    @PostConstruct
    void read() {
        address = lists.read(PATH, TEXT, STATE, ORDER);
    }

    /** View action. */
    public void open() {
        if (address.isCsv()) {
            lists.answerCsv("reseaux", headings(), this::page, this::cells);
        } else {
            networks = page(address.slice(SIZE));
            lists.isPast(networks, address);
        }
    }

    private Page<NetworkLine> page(Slice slice) {
        var filter = new NetworkFilter(address.value(TEXT).orElse(""), address.values(STATE));
        return projects.list(new ListRequest<>(filter, address.value(ORDER).orElse(NetworkOrder.NAME), slice));
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

    public Page<NetworkLine> getNetworks() {
        return networks;
    }

    public ListAddress getAddress() {
        return address;
    }

    public List<ListChoice> getStates() {
        return Arrays.stream(NetworkState.values())
                .map(each -> new ListChoice(
                        each.name(), texts.name("networks", each), address.has(STATE.name(), each.name())))
                .toList();
    }
}
