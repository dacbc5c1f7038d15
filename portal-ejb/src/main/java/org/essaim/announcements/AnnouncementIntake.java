package org.essaim.announcements;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import org.essaim.networks.NetworkId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.viewer.MemberId;

/** Brings announcements in that were made elsewhere, with their moments. For the portal. */
@Stateless
@OpenTo(Caller.PORTAL)
public class AnnouncementIntake {

    @Inject
    private Announcements announcements;

    @Inject
    private AnnouncementFiles files;

    @Inject
    private AnnouncementPublishing publishing;

    @Inject
    private Clock clock;

    /** One that was published then, and of which nobody is told any more. */
    public void published(NetworkId network, MemberId author, WriteAnnouncement said, Instant when) {
        var announcement = written(network, author, said, when);
        announcement.publish(when);
        announcements.flush();
        publishing.shown(announcement);
    }

    /** One that is published now, and told. */
    public void publishedNow(NetworkId network, MemberId author, WriteAnnouncement said) {
        publishing.publish(written(network, author, said, clock.instant()), clock.instant());
    }

    /** A draft; with a moment, scheduled for it. */
    public void toCome(NetworkId network, MemberId author, WriteAnnouncement said, Optional<Instant> due) {
        var announcement = written(network, author, said, clock.instant());
        due.ifPresent(moment -> announcement.schedule(moment, clock.instant()));
    }

    private Announcement written(NetworkId network, MemberId author, WriteAnnouncement said, Instant when) {
        said.check();
        var announcement = new Announcement(network, author, said, when);
        announcements.add(announcement);
        files.put(announcement.id(), author, said.files());
        return announcement;
    }
}
