package org.essaim.web.announcements;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.essaim.announcements.AnnouncementBoard;
import org.essaim.announcements.AnnouncementLine;
import org.essaim.networks.NetworkLine;

/** The last announcements of a network, for its page. */
@Named
@RequestScoped
public class LastAnnouncements {

    private static final int MOST = 3;

    @Inject
    private AnnouncementBoard board;

    private List<AnnouncementLine> last;

    /** Read once: a page has one network. */
    public List<AnnouncementLine> of(NetworkLine network) {
        if (last == null) {
            last = board.last(network.id(), MOST);
        }
        return last;
    }
}
