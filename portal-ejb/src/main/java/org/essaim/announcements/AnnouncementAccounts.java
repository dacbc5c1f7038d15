package org.essaim.announcements;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.essaim.announcements.AnnouncementReach.Recipient;
import org.essaim.networks.NetworkAction;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.nodes.Rehearsal;
import org.essaim.shared.viewer.CurrentViewer;

/** Who gets an announcement, how, and who does not and why; for those who run its network. */
@Stateless
@OpenTo(Caller.MEMBER)
public class AnnouncementAccounts {

    @Inject
    private Announcements announcements;

    @Inject
    private AnnouncementReach reach;

    @Inject
    private Rehearsal rehearsal;

    @Inject
    private CurrentViewer viewer;

    @Inject
    private Clock clock;

    /** Of one that was not sent, what would become of it now; of another, what did, as long as that is known. */
    public SendAccount account(AnnouncementId id) {
        var announcement = announcements.require(id);
        if (!viewer.current().may(NetworkAction.RUN, announcement.network())) {
            viewer.current().requireMember();
            throw Announcements.unknown();
        }
        return announcement.isToCome() ? toCome(announcement) : sent(announcement);
    }

    /** Somebody may send it while this is asked. */
    private SendAccount toCome(Announcement announcement) {
        return rehearsal
                .of(() -> reach.before(announcement.id(), clock.instant()))
                .map(recipients -> account(announcement, false, recipients))
                .orElseGet(() -> sent(announcements.requireFresh(announcement.id())));
    }

    private SendAccount sent(Announcement announcement) {
        return account(announcement, true, since(announcement));
    }

    private SendAccount account(Announcement announcement, boolean sent, Collection<Recipient> recipients) {
        var network = announcement.network();
        return new SendAccount(
                sent,
                reach.groups(network, recipients),
                announcement
                        .notice()
                        .map(notice -> reach.ended(network, notice))
                        .orElse(0L),
                clock.instant());
    }

    private Collection<Recipient> since(Announcement announcement) {
        return announcement.notice().map(reach::since).orElse(List.of());
    }
}
