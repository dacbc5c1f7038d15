package org.essaim.web.discussions;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.discussions.DiscussionId;
import org.essaim.discussions.DiscussionLine;
import org.essaim.discussions.Discussions;
import org.essaim.discussions.PostId;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkPlate;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.text.Digits;
import org.essaim.shared.viewer.CurrentViewer;
import org.omnifaces.cdi.Param;

/** The network, the discussion and the post that the address of a page names, and what the viewer may do there. */
@Named
@RequestScoped
public class DiscussionHere {

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private Discussions discussions;

    @Inject
    private CurrentViewer viewer;

    /** Needed before a form is decoded as well. */
    @Inject
    @Param
    private String slug;

    @Inject
    @Param
    private String id;

    private NetworkPlate network;
    private DiscussionLine line;

    public NetworkPlate getNetwork() {
        if (network == null) {
            network = networks.plate(slug == null ? "" : slug);
        }
        return network;
    }

    NetworkId network() {
        return getNetwork().id();
    }

    DiscussionId id() {
        return new DiscussionId(Digits.read(id).orElseThrow(DiscussionHere::unknown));
    }

    /** Where the address names a post by its number. */
    PostId post() {
        return new PostId(Digits.read(id).orElseThrow(DiscussionHere::unknown));
    }

    /** View action of pages for who belongs to the network. */
    public void requireMember() {
        viewer.current().require(NetworkAction.READ, network());
    }

    /** View action of pages for who looks after its discussions. */
    public void requireCare() {
        viewer.current().require(NetworkAction.MODERATE, network());
        getLine();
    }

    public boolean isSignedIn() {
        return viewer.current().isSignedIn();
    }

    public boolean isMember() {
        return viewer.current().may(NetworkAction.READ, network());
    }

    /** Whether the viewer may begin a discussion now. */
    public boolean isWriting() {
        return isSignedIn() && isMember() && getNetwork().open();
    }

    public boolean isRun() {
        return viewer.current().may(NetworkAction.RUN, network());
    }

    /** The discussion itself; one of another network is not there. */
    public DiscussionLine getLine() {
        if (line == null) {
            line = require(discussions.line(id()));
        }
        return line;
    }

    DiscussionLine require(DiscussionLine found) {
        if (!found.slug().equals(slug)) {
            throw unknown();
        }
        return found;
    }

    /** Path of the list. */
    public String getPath() {
        return getNetwork().path() + "/discussions";
    }

    private static NotFoundException unknown() {
        return new NotFoundException("discussions.problem.unknown");
    }
}
