package org.essaim.web.announcements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import org.essaim.announcements.AnnouncementBoard;
import org.essaim.announcements.AnnouncementId;
import org.essaim.announcements.AnnouncementLine;
import org.essaim.announcements.AnnouncementView;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkView;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.text.Digits;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;
import org.omnifaces.cdi.Param;

/** The network and the announcement that the address of a page names, and what the viewer may do there. */
@Named
@RequestScoped
public class AnnouncementsHere {

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private AnnouncementBoard board;

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

    @Inject
    @Param
    private String id;

    private NetworkView network;
    private AnnouncementView announcement;

    NetworkId network() {
        return networks.find(slug == null ? "" : slug)
                .orElseThrow(() -> new NotFoundException("networks.problem.unknown"));
    }

    AnnouncementId id() {
        return new AnnouncementId(Digits.read(id).orElseThrow(AnnouncementsHere::unknown));
    }

    /** View action of pages for who runs the network. */
    public void requireRunning() {
        viewer.current().require(NetworkAction.RUN, network());
        if (id != null) {
            getAnnouncement();
        }
    }

    /** View action of its form, as it is opened: what was withdrawn has its page alone. */
    public void requireStanding() {
        var line = getAnnouncement().line();
        if (!line.isToCome() && !line.isPublished()) {
            notices.warn("announcements.problem.withdrawn");
            response.redirect(line.path());
        }
    }

    /** The same of the form that withdraws it; what was not sent is thrown away where it is sent. */
    public void requirePublished() {
        requireStanding();
        if (getAnnouncement().line().isToCome()) {
            response.redirect(getAnnouncement().line().path() + "/envoi");
        }
    }

    /** View action of the page of an announcement: what is not there has no page. */
    public void open() {
        getAnnouncement();
    }

    public boolean isRun() {
        return viewer.current().may(NetworkAction.RUN, network());
    }

    public NetworkView getNetwork() {
        if (network == null) {
            network = networks.network(slug == null ? "" : slug);
        }
        return network;
    }

    /** One of another network is not there. */
    public AnnouncementView getAnnouncement() {
        if (announcement == null) {
            announcement = board.announcement(id());
            if (!announcement.line().slug().equals(slug)) {
                throw unknown();
            }
        }
        return announcement;
    }

    /** After a change. */
    void forget() {
        announcement = null;
    }

    public String getPath() {
        return AnnouncementLine.folder(getNetwork().line().slug());
    }

    private static NotFoundException unknown() {
        return new NotFoundException("announcements.problem.unknown");
    }
}
