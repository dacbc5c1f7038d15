package org.essaim.web.networks;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkState;
import org.essaim.networks.NetworkView;
import org.essaim.networks.ShownTo;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** The network that the address of a page names, and what the viewer may do there. */
@Named
@RequestScoped
public class NetworkHere {

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    /** Needed before a form is decoded as well. */
    @Inject
    @Param
    private String slug;

    private NetworkView view;

    NetworkId id() {
        return networks.find(slug == null ? "" : slug)
                .orElseThrow(() -> new NotFoundException("networks.problem.unknown"));
    }

    /** View action of pages for who runs the network. */
    public void requireRunning() {
        viewer.current().require(NetworkAction.RUN, id());
    }

    /** View action of pages for who looks after its members. */
    public void requireModerating() {
        viewer.current().require(NetworkAction.MODERATE, id());
    }

    /** View action of a form, as it is opened: who may do nothing with it any more reads so on the network's page. */
    public void requireNotClosed() {
        if (getView().line().state() == NetworkState.CLOSED) {
            notices.warn("networks.problem.closed");
            response.redirect(getPath());
        }
    }

    /** View action of the directory, as it is opened: whom the network keeps out of it reads so on its page. */
    public void requireNotApart() {
        if (getView().isSuspended() && getView().membersShownTo() == ShownTo.MEMBERS) {
            notices.warn("networks.problem.suspended");
            response.redirect(getPath());
        }
    }

    public boolean isRun() {
        return viewer.current().may(NetworkAction.RUN, id());
    }

    public boolean isModerated() {
        return viewer.current().may(NetworkAction.MODERATE, id());
    }

    public NetworkView getView() {
        if (view == null) {
            view = networks.network(slug == null ? "" : slug);
        }
        return view;
    }

    /** After a change. */
    void forget() {
        view = null;
    }

    public String getPath() {
        return getView().line().path();
    }

    /** A page below that of the network. */
    String path(String page) {
        return getPath() + page;
    }
}
