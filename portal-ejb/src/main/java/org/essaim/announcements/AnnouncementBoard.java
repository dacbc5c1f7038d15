package org.essaim.announcements;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.viewer.CurrentViewer;

/** Reading announcements: those of a network, one, the last ones of the viewer's networks. */
@Stateless
@OpenTo(Caller.EVERYONE)
public class AnnouncementBoard {

    @Inject
    private AnnouncementReading reading;

    @Inject
    private CurrentViewer viewer;

    /** Of one network, as the viewer may see them; for who runs it also what is not sent yet. */
    public Page<AnnouncementLine> page(NetworkId network, Slice slice) {
        return reading.page(network, viewer.current(), slice);
    }

    /** The last ones that are published, as the viewer may see them. */
    public List<AnnouncementLine> last(NetworkId network, int most) {
        return reading.last(network, viewer.current(), most);
    }

    /** The last ones of all networks to which the viewer belongs. */
    @OpenTo(Caller.MEMBER)
    public List<AnnouncementLine> mine(int most) {
        return reading.lastFor(viewer.current().requireMember(), most);
    }

    /**
     * The page of one.
     *
     * @throws org.essaim.shared.problem.NotFoundException when there is none, or none for the viewer
     */
    public AnnouncementView announcement(AnnouncementId id) {
        return reading.view(id, viewer.current());
    }
}
