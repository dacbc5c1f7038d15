package org.essaim.meetings;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.List;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.CurrentViewer;

/** Coming to a meeting, and not coming after all. */
@Stateless
@OpenTo(Caller.MEMBER)
public class MeetingGuests {

    @Inject
    private Meetings meetings;

    @Inject
    private MeetingReading reading;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /**
     * The viewer comes; done again, it changes nothing. Who comes already is refused as well once nobody can.
     *
     * @throws NotFoundException when there is no such meeting for the viewer
     * @throws RuleException when it is full, cancelled or has begun, or its network is not open
     */
    public void come(MeetingId id) {
        var member = viewer.current().requireMember();
        meetings.hold(id);
        var line = reading.require(id, viewer.current());
        requireToCome(line);
        if (reading.comes(id, member)) {
            return;
        }
        if (line.isFull()) {
            throw new RuleException("meetings.problem.full");
        }
        meetings.come(id, member, clock.instant());
        showAgain(line);
    }

    private void requireToCome(MeetingLine line) {
        var isOpen = reading.whole(List.of(line.id())).get(0).open();
        if (!isOpen || !line.isToCome(clock.instant())) {
            throw new RuleException("meetings.problem.closed");
        }
    }

    /**
     * The viewer does not come; done again, it changes nothing.
     *
     * @return whether they were to come until now
     * @throws RuleException once it has begun, or was cancelled
     */
    public boolean stayAway(MeetingId id) {
        var line = reading.require(id, viewer.current());
        if (!line.isToCome(clock.instant())) {
            throw new RuleException("meetings.problem.closed");
        }
        var gone = sql.statement("delete from meeting_guest where meeting_id = :id and member_id = :me")
                .with("id", id)
                .with("me", viewer.current().requireMember())
                .run();
        showAgain(line);
        return gone > 0;
    }

    /** Where seats are counted, the page of the network says whether there are any. */
    private void showAgain(MeetingLine line) {
        if (line.seats() != null) {
            meetings.showAgain(line.network());
        }
    }
}
