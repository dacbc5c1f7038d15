package org.essaim.announcements;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.ZoneId;
import org.essaim.audit.AuditEntry;
import org.essaim.audit.AuditLog;
import org.essaim.networks.NetworkAction;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.markdown.MarkdownRules;
import org.essaim.shared.once.Once;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.seen.Seen;
import org.essaim.shared.text.Text;
import org.essaim.shared.viewer.CurrentViewer;

/** Writing announcements and sending them: by those who run the network. */
@Stateless
@OpenTo(Caller.MEMBER)
public class AnnouncementWriting {

    /** Longest reason for withdrawing one, in characters. */
    public static final int LONGEST_REASON = 1_000;

    @Inject
    private Announcements announcements;

    @Inject
    private AnnouncementFiles files;

    @Inject
    private AnnouncementPublishing publishing;

    @Inject
    private AuditLog audit;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /**
     * A draft, for whoever runs the network.
     *
     * @throws org.essaim.shared.problem.RuleException when the network is not alive
     */
    @Once
    public AnnouncementId write(NetworkId network, WriteAnnouncement command) {
        viewer.current().require(NetworkAction.RUN, network);
        announcements.requireOpen(network);
        command.check();
        var announcement = new Announcement(network, viewer.current().requireMember(), command, clock.instant());
        announcements.add(announcement);
        files.put(announcement.id(), viewer.current().requireMember(), command.files());
        return announcement.id();
    }

    /** What its form begins with. */
    public WriteAnnouncement said(AnnouncementId id) {
        var announcement = announcements.require(id);
        requireRunning(announcement);
        return announcement.said(files.ids(id));
    }

    /** The clock by which announcements of the network are scheduled. */
    public ZoneId zone(NetworkId network) {
        viewer.current().require(NetworkAction.RUN, network);
        return announcements.home(network).zone();
    }

    /**
     * Says something else, unless somebody else has since {@code seen}. Of one that was sent the page says so.
     *
     * @param again whether those who follow the network are told once more of one that was sent
     */
    @Once
    public void change(AnnouncementId id, Seen seen, WriteAnnouncement command, boolean again) {
        var announcement = held(id);
        announcement.requireStanding();
        seen.requireStill(announcement.said(files.ids(id)), command);
        command.check();
        announcement.say(command, viewer.current().requireMember(), clock.instant());
        announcements.flush();
        files.put(id, viewer.current().requireMember(), command.files());
        if (announcement.isPublished()) {
            record(announcement, AnnouncementsAudit.CORRECTED, "");
            publishing.shown(announcement);
            if (again) {
                announcements.requireOpen(announcement.network());
                publishing.tellAgain(announcement);
            }
        }
    }

    /** Sent by itself at that moment, as it says then, unless it is stopped before. */
    @Once
    public void schedule(AnnouncementId id, Seen seen, ScheduleAnnouncement command) {
        var announcement = held(id);
        announcement.requireToCome();
        seen.requireStill(announcement.said(files.ids(id)));
        var home = announcements.requireOpen(announcement.network());
        var now = clock.instant();
        announcement.schedule(command.moment(home.zone(), now), now);
        record(announcement, AnnouncementsAudit.SCHEDULED, "");
    }

    /** Is a draft again. */
    @Once
    public void stop(AnnouncementId id) {
        var announcement = held(id);
        announcement.stop(clock.instant());
        record(announcement, AnnouncementsAudit.STOPPED, "");
    }

    /** On the page now, and on its way to who follows the network: what was read before, and nothing else. */
    @Once
    public void publish(AnnouncementId id, Seen seen) {
        var announcement = held(id);
        announcement.requireToCome();
        seen.requireStill(announcement.said(files.ids(id)));
        announcements.requireOpen(announcement.network());
        publishing.publish(announcement, clock.instant());
        record(announcement, AnnouncementsAudit.PUBLISHED, "");
    }

    /**
     * Its page says why, and nothing else; its files go, and letters that have not left do not.
     *
     * @throws InvalidException without a reason
     */
    @Once
    public void withdraw(AnnouncementId id, String why) {
        var announcement = held(id);
        var reason = Text.clean(why);
        if (reason.isEmpty()) {
            throw new InvalidException("reason", "announcements.problem.missing");
        }
        if (reason.codePointCount(0, reason.length()) > LONGEST_REASON) {
            throw new InvalidException("reason", "problem.tooLong", LONGEST_REASON);
        }
        MarkdownRules.require("reason", reason);
        announcement.withdraw(reason, clock.instant());
        announcements.flush();
        files.forget(id);
        record(announcement, AnnouncementsAudit.WITHDRAWN, reason);
        publishing.shown(announcement);
    }

    /** Throws away what was not sent, unless somebody else has changed it since {@code seen}. */
    @Once
    public void discard(AnnouncementId id, Seen seen) {
        var announcement = held(id);
        announcement.requireToCome();
        seen.requireStill(announcement.said(files.ids(id)));
        files.forget(id);
        announcements.remove(announcement);
    }

    private Announcement held(AnnouncementId id) {
        var announcement = announcements.requireLocked(id);
        requireRunning(announcement);
        return announcement;
    }

    /** Who does not run the network does not learn that there is one. */
    private void requireRunning(Announcement announcement) {
        if (!viewer.current().may(NetworkAction.RUN, announcement.network())) {
            viewer.current().requireMember();
            throw Announcements.unknown();
        }
    }

    private void record(Announcement announcement, AnnouncementsAudit act, String reason) {
        audit.record(AuditEntry.of(act, announcement.id()).because(reason));
    }
}
