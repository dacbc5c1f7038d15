package org.essaim.web.meetings;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.meetings.MeetingAgenda;
import org.essaim.meetings.MeetingLine;
import org.essaim.networks.NetworkLine;

/** The next meetings of a network, for its page. */
@Named
@RequestScoped
public class NextMeetings {

    private static final int MOST = 3;

    @Inject
    private MeetingAgenda agenda;

    private List<MeetingLine> next;

    /** Read once: a page has one network. */
    public List<MeetingLine> of(NetworkLine network) {
        if (next == null) {
            next = agenda.next(network.id(), MOST);
        }
        return next;
    }
}
