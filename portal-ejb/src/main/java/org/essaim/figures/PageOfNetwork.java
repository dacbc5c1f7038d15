package org.essaim.figures;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.networks.NetworkId;

/** What the page of a network says of it, which can be reported. */
@ApplicationScoped
class PageOfNetwork implements ThingsOfNetwork {

    @Override
    public String kind() {
        return NetworkId.KIND;
    }

    @Override
    public String words() {
        return "figures.reports.page";
    }

    @Override
    public String ids() {
        return "select id from network where id = :network";
    }
}
