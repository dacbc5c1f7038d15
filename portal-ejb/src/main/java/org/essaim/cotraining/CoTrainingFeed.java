package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkNews;

/** Co-trainings that were published, in the feed of their network. */
@ApplicationScoped
class CoTrainingFeed implements NetworkNews {

    @Inject
    private CoTrainingReading reading;

    @Override
    public List<Item> newest(NetworkId network, int most, Locale language) {
        return reading.newest(network, most).stream()
                .map(each -> new Item(
                        "cotraining/" + each.id(),
                        each.title(),
                        CoTrainingLine.path(each.id()),
                        each.aims(),
                        "",
                        each.publishedAt()))
                .toList();
    }
}
