package org.essaim.announcements;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.essaim.announcements.AnnouncementReach.Recipient;
import org.essaim.networks.NetworkAction;
import org.essaim.notifications.NoticeId;
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
        var announcement = requireRunning(id);
        return announcement.isToCome() ? toCome(announcement) : sent(announcement, announcement.notice());
    }

    /** What became of what was told when it was corrected, the last time; empty when nothing was. */
    public Optional<SendAccount> corrected(AnnouncementId id) {
        var announcement = requireRunning(id);
        return announcement.correctedNotice().map(notice -> sent(announcement, Optional.of(notice)));
    }

    private Announcement requireRunning(AnnouncementId id) {
        var announcement = announcements.require(id);
        if (!viewer.current().may(NetworkAction.RUN, announcement.network())) {
            viewer.current().requireMember();
            throw Announcements.unknown();
        }
        return announcement;
    }

    /** Somebody may send it while this is asked. */
    private SendAccount toCome(Announcement announcement) {
        return rehearsal
                .of(() -> reach.before(announcement.id(), clock.instant()))
                .map(recipients ->
                        new SendAccount(false, reach.groups(announcement.network(), recipients), 0, clock.instant()))
                .orElseGet(() -> {
                    var fresh = announcements.requireFresh(announcement.id());
                    return sent(fresh, fresh.notice());
                });
    }

    private SendAccount sent(Announcement announcement, Optional<NoticeId> notice) {
        Collection<Recipient> recipients = notice.map(reach::since).orElse(List.of());
        return new SendAccount(
                true,
                reach.groups(announcement.network(), recipients),
                notice.map(each -> reach.ended(announcement.network(), each)).orElse(0L),
                clock.instant());
    }
}
