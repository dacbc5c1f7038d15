package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkView;
import org.essaim.web.sharing.PublicPage;

/** A network's page: what everyone may read, and what is for its members. */
@Named
@RequestScoped
public class NetworkPage {

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private PublicPage publicPage;

    private String slug;
    private NetworkView view;

    /** View action. */
    public void open() {
        view = networks.network(slug);
        publicPage.declare(view.changedAt());
    }

    public NetworkView getView() {
        return view;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
