package org.essaim.networks;

import jakarta.ejb.Stateless;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.viewer.CurrentViewer;

/** What there is new of a network, of all capabilities: always that which everyone may see. */
@Stateless
@OpenTo(Caller.EVERYONE)
public class NetworkFeed {

    @Inject
    @Any
    private Instance<NetworkNews> capabilities;

    @Inject
    private CurrentViewer viewer;

    /** The newest first. */
    public List<NetworkNews.Item> newest(NetworkId network, int most) {
        var language = viewer.current().locale();
        return capabilities.stream()
                .flatMap(each -> each.newest(network, most, language).stream())
                .sorted(Comparator.comparing(NetworkNews.Item::at).reversed().thenComparing(NetworkNews.Item::id))
                .limit(most)
                .toList();
    }
}
