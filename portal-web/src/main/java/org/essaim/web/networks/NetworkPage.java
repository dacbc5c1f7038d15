package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkView;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.sharing.PublicPage;

/** A network's page: what everyone may read, and what is for its members. */
@Named
@RequestScoped
public class NetworkPage {

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PublicPage publicPage;

    private String slug;
    private NetworkView view;
    private String description;

    /** View action. */
    public void open() {
        view = networks.network(slug);
        description = view.description();
        // What other capabilities show on it changes without the network.
        publicPage.declare(null);
    }

    /** Whether the viewer reads what is for members. */
    public boolean isForMembers() {
        return may(NetworkAction.READ);
    }

    public boolean isModerated() {
        return may(NetworkAction.MODERATE);
    }

    public boolean isRun() {
        return may(NetworkAction.RUN);
    }

    private boolean may(NetworkAction action) {
        return viewer.current().may(action, view.line().id());
    }

    public NetworkView getView() {
        return view;
    }

    /** The presentation in words. */
    public String getDescription() {
        return description;
    }

    public String getSlug() {
        return slug;
    }

    public void setSlug(String slug) {
        this.slug = slug;
    }
}
