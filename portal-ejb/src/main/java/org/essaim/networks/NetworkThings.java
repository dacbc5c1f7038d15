package org.essaim.networks;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.notifications.Things;

/**
 * Networks to be followed, as all do who join one: what they tell is for their members. Nobody else hears of it, not even
 * an administrator who reads everything.
 */
@ApplicationScoped
class NetworkThings implements Things {

    @Override
    public String kind() {
        return NetworkId.KIND;
    }

    @Override
    public String seen() {
        return NetworkSights.belonging("a.thing_id", "a.member_id");
    }

    @Override
    public String named() {
        return "select id, name, slug as place from network";
    }

    @Override
    public String path(long id, String name, String place) {
        return NetworkLine.path(place);
    }
}
