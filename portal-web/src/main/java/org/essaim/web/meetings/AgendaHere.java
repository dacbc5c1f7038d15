package org.essaim.web.meetings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.Clock;
import org.essaim.meetings.MeetingAgenda;
import org.essaim.meetings.MeetingId;
import org.essaim.meetings.MeetingView;
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

/** The network and the meeting that the address of a page names, and what the viewer may do there. */
@Named
@RequestScoped
public class AgendaHere {

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private MeetingAgenda agenda;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    @Inject
    private Clock clock;

    /** Needed before a form is decoded as well. */
    @Inject
    @Param
    private String slug;

    @Inject
    @Param
    private String id;

    private NetworkView network;
    private MeetingView meeting;

    NetworkId network() {
        return networks.find(slug == null ? "" : slug).orElseThrow(() -> unknown("networks.problem.unknown"));
    }

    MeetingId id() {
        return new MeetingId(Digits.read(id).orElseThrow(() -> unknown("meetings.problem.unknown")));
    }

    /** View action of pages for who runs the network. */
    public void requireRunning() {
        viewer.current().require(NetworkAction.RUN, network());
        if (id != null) {
            getMeeting();
        }
    }

    /** View action of the forms that change a meeting, as they are opened: what is over or cancelled has its page alone. */
    public void requireToCome() {
        var line = getMeeting().line();
        if (line.isCancelled() || isOver()) {
            notices.warn(line.isCancelled() ? "meetings.problem.cancelledAlready" : "meetings.problem.over");
            response.redirect(line.path());
        }
    }

    /** View action of the page of a meeting: what is not there has no page. */
    public void open() {
        getMeeting();
    }

    /** Whether the meeting has ended. */
    public boolean isOver() {
        return !getMeeting().line().endsAt().isAfter(clock.instant());
    }

    public boolean isSignedIn() {
        return viewer.current().isSignedIn();
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
    public MeetingView getMeeting() {
        if (meeting == null) {
            meeting = agenda.meeting(id());
            if (!meeting.line().slug().equals(slug)) {
                throw unknown("meetings.problem.unknown");
            }
        }
        return meeting;
    }

    /** After a change. */
    void forget() {
        meeting = null;
    }

    public String getPath() {
        return getNetwork().line().path() + "/agenda";
    }

    private static NotFoundException unknown(String key) {
        return new NotFoundException(key);
    }
}
