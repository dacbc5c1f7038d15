package org.essaim.web.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.networks.MyNetwork;
import org.essaim.networks.map.NetworksAround;
import org.essaim.web.sharing.Html;
import org.essaim.web.sharing.Slot;
import org.essaim.web.sharing.Visit;

/** On the home page: the member's networks; without one, the nearest. */
@ApplicationScoped
class MyNetworksSlot implements Slot {

    @Inject
    private AroundMember around;

    @Inject
    private AroundWords words;

    @Override
    public String name() {
        return "myNetworks";
    }

    @Override
    public void write(Html out, Visit visit) {
        visit.viewer().member().flatMap(around::of).ifPresent(found -> write(out, visit, found));
    }

    private void write(Html out, Visit visit, NetworksAround found) {
        if (found.joined().isEmpty()) {
            words.nearest(out, visit, found);
            return;
        }
        out.open("ul", "class", "rows");
        found.joined().forEach(network -> line(out, visit, network));
        out.close("ul");
    }

    private void line(Html out, Visit visit, MyNetwork network) {
        out.open("li");
        words.link(out, visit, network.path(), network.name());
        out.say(" · ").open("span", "class", "small soft").say(words.standing(visit, network));
        out.close("span").close("li");
    }
}
