package org.essaim.web.library;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.library.ScenarioCard;
import org.essaim.library.SharedScenario;
import org.essaim.library.SharedScenarios;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkLine;
import org.essaim.shared.lists.Page;
import org.essaim.web.lists.ListAddress;
import org.essaim.web.lists.Lists;
import org.omnifaces.cdi.Param;

/** Scenarios of the members of a network: the newest on its page, all of them on one of their own. */
@Named
@RequestScoped
public class SharedScenariosPage {

    private static final int MOST = 3;
    private static final int SIZE = 24;

    @Inject
    private SharedScenarios scenarios;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private Lists lists;

    @Inject
    @Param
    private String slug;

    private List<SharedScenario> newest;
    private NetworkLine network;
    private ListAddress address;
    private Page<ScenarioCard> cards;

    /** View action of the list. */
    public void open() {
        network = networks.network(slug == null ? "" : slug).line();
        address = lists.read(network.path() + "/scenarios");
        cards = scenarios.list(network.id(), address.slice(SIZE));
        lists.isPast(cards, address);
    }

    /** Read once: a page has one network. */
    public List<SharedScenario> newest(NetworkLine of) {
        if (newest == null) {
            newest = scenarios.newest(of.id(), MOST);
        }
        return newest;
    }

    public NetworkLine getNetwork() {
        return network;
    }

    public ListAddress getAddress() {
        return address;
    }

    public Page<ScenarioCard> getCards() {
        return cards;
    }
}
