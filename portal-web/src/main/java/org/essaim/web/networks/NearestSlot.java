package org.essaim.web.networks;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.networks.map.NetworksAround;
import org.essaim.web.sharing.Html;
import org.essaim.web.sharing.Slot;
import org.essaim.web.sharing.Visit;

/** On the map: where the member's own académie stands. */
@ApplicationScoped
class NearestSlot implements Slot {

    @Inject
    private AroundMember around;

    @Inject
    private AroundWords words;

    @Override
    public String name() {
        return "nearestNetwork";
    }

    @Override
    public void write(Html out, Visit visit) {
        visit.viewer().member().flatMap(around::of).ifPresent(found -> write(out, visit, found));
    }

    private void write(Html out, Visit visit, NetworksAround found) {
        out.open("div", "class", "panel stack stack--s");
        words.nearest(out, visit, found);
        out.close("div");
    }
}
