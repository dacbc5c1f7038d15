package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkSights;
import org.essaim.networks.ShownTo;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.RuleException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.shared.viewer.MemberId;
import org.essaim.shared.viewer.Viewer;

/** May this viewer read a discussion, write in it, look after it, change this post? */
@ApplicationScoped
class DiscussionPolicy {

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    Viewer current() {
        return viewer.current();
    }

    boolean isRead(NetworkId network, ShownTo shownTo) {
        return NetworkSights.isSeen(viewer.current(), network, shownTo);
    }

    boolean isSeen(DiscussionLine line) {
        return switch (line.state()) {
            case SHOWN -> isRead(line.network(), line.shownTo());
            case SET_ASIDE -> mayCare(line.network());
            case REMOVED -> false;
        };
    }

    boolean mayCare(NetworkId network) {
        return viewer.current().may(NetworkAction.MODERATE, network);
    }

    /** Members write while the network is open. */
    boolean mayWrite(NetworkId network, boolean open) {
        return open && viewer.current().isSignedIn() && viewer.current().may(NetworkAction.READ, network);
    }

    boolean mayAnswer(DiscussionLine line) {
        return line.state() == DiscussionState.SHOWN && !line.isClosed() && mayWrite(line.network(), line.open());
    }

    MemberId requireWriter(NetworkId network, boolean open) {
        viewer.current().require(NetworkAction.READ, network);
        if (!open) {
            throw new RuleException("discussions.problem.notOpen");
        }
        return viewer.current().requireMember();
    }

    MemberId requireAnswering(DiscussionLine line) {
        requireSeen(line);
        var member = requireWriter(line.network(), line.open());
        if (line.isClosed() || line.isSetAside()) {
            throw new RuleException("discussions.problem.closed");
        }
        return member;
    }

    void requireSeen(DiscussionLine line) {
        if (!isSeen(line)) {
            throw unknown();
        }
    }

    MemberId requireCare(DiscussionLine line) {
        viewer.current().require(NetworkAction.MODERATE, line.network());
        return viewer.current().requireMember();
    }

    /** What may be done with a post of this author, of this moment. */
    PostLine.May post(DiscussionLine line, MemberId author, Instant writtenAt, boolean removed) {
        var own = viewer.current().is(author);
        var care = mayCare(line.network());
        var writing = own && !removed && mayAnswer(line);
        var inTime = isInTime(writtenAt);
        return new PostLine.May(
                writing && inTime, writing && !inTime, !removed && (care || own && line.open()), own || care);
    }

    private boolean isInTime(Instant writtenAt) {
        return clock.instant().isBefore(writtenAt.plus(Duration.ofMinutes(settings.discussionEditMinutes())));
    }

    static NotFoundException unknown() {
        return new NotFoundException("discussions.problem.unknown");
    }
}
