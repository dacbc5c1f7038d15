package org.essaim.web.meetings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.calendar.CalendarLink;
import org.essaim.calendar.CalendarLinkId;
import org.essaim.calendar.CalendarLinks;
import org.essaim.meetings.MeetingAgenda;
import org.essaim.meetings.MeetingLine;
import org.essaim.networks.MyNetwork;
import org.essaim.networks.NetworkCatalogue;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.Target;
import org.essaim.web.forms.FormErrors;
import org.essaim.web.routes.PageResponse;
import org.essaim.web.tags.Notices;

/** What the member comes to, and the links by which their own calendar reads it. */
@Named
@RequestScoped
public class MyAgendaPage {

    /** The choice that is no network: what the member comes to. */
    private static final String MINE = "moi";

    @Inject
    private MeetingAgenda agenda;

    @Inject
    private CalendarLinks links;

    @Inject
    private NetworkCatalogue networks;

    @Inject
    private Settings settings;

    @Inject
    private FormErrors errors;

    @Inject
    private Notices notices;

    @Inject
    private PageResponse response;

    private List<MeetingLine> meetings;
    private List<CalendarLink> known;
    private List<MyNetwork> mine;
    private String secret;

    public List<MeetingLine> getMeetings() {
        if (meetings == null) {
            meetings = agenda.mine();
        }
        return meetings;
    }

    public List<CalendarLink> getLinks() {
        if (known == null) {
            known = links.mine();
        }
        return known;
    }

    /** Networks whose calendar the member may have. */
    public List<MyNetwork> getNetworks() {
        if (mine == null) {
            mine = networks.mine().stream().filter(MyNetwork::isActive).toList();
        }
        return mine;
    }

    /** Makes a link to what is chosen; it is shown on the answer and never again. */
    public void make(String choice) {
        errors.attempt(() -> secret = MINE.equals(choice) ? links.toMine() : links.to(network(choice)));
        known = null;
    }

    private Target network(String slug) {
        return networks.find(slug).orElseThrow(() -> new NotFoundException("networks.problem.unknown"));
    }

    public void end(String id) {
        errors.attempt(() -> {
            links.end(new CalendarLinkId(id.matches("\\d{1,18}") ? Long.parseLong(id) : 0));
            notices.done("meetings.done.linkEnded");
            response.redirect(MeetingsRoutes.MINE);
        });
    }

    /** The address that was just made; empty otherwise. */
    public String getMade() {
        return secret == null ? "" : settings.baseUrl() + CalendarServlet.ROOT + secret + CalendarServlet.ENDING;
    }

    /** The same as programs open it at a click. */
    public String getMadeAsCalendar() {
        return getMade().replaceFirst("^https?:", "webcal:");
    }
}
