package org.essaim.meetings;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.viewer.MemberId;

/** Brings meetings in that were planned elsewhere, also those that are over; nobody is written to. For the portal. */
@Stateless
@OpenTo(Caller.PORTAL)
public class MeetingIntake {

    @Inject
    private Meetings meetings;

    @Inject
    private Clock clock;

    /** With who comes or came: not more than there are seats. */
    public void takeIn(NetworkId network, PlanMeeting meeting, List<MemberId> coming) {
        var id = meetings.add(network, meeting, meetings.home(network).zone());
        coming.forEach(member -> meetings.come(id, member, clock.instant()));
    }
}
