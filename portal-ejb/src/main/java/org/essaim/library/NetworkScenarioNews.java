package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkNews;

/** Scenarios of the members of a network, in its feed. */
@ApplicationScoped
class NetworkScenarioNews implements NetworkNews {

    @Inject
    private SharedReading reading;

    @Override
    public List<Item> newest(NetworkId network, int most, Locale language) {
        return reading.newest(network, false, most).stream()
                .map(scenario -> new Item(
                        "scenario/" + scenario.id(),
                        scenario.title(),
                        scenario.path(),
                        scenario.summary(),
                        "",
                        scenario.publishedAt()))
                .toList();
    }
}
