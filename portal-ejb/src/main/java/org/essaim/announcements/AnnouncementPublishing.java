package org.essaim.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.essaim.discovery.IndexQueue;
import org.essaim.files.AttachedFile;
import org.essaim.identity.directory.MemberContact;
import org.essaim.identity.directory.MemberContacts;
import org.essaim.mail.Letter;
import org.essaim.networks.NetworkShowing;
import org.essaim.notifications.News;
import org.essaim.notifications.Telling;
import org.essaim.notifications.Thing;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.text.ByteSize;
import org.essaim.shared.text.Language;

/** Brings announcements before their readers, in the running transaction. Asks nobody who is looking. */
@ApplicationScoped
class AnnouncementPublishing {

    private static final String LETTER = "announcements-published";

    /** How many of those whose hour has come are looked at together. */
    private static final int AT_ONCE = 100;

    @Inject
    private Announcements announcements;

    @Inject
    private AnnouncementFiles files;

    @Inject
    private MemberContacts contacts;

    @Inject
    private Telling telling;

    @Inject
    private NetworkShowing showing;

    @Inject
    private IndexQueue index;

    @Inject
    private Settings settings;

    /** On the page, and told to who follows the network. */
    void publish(Announcement announcement, Instant now) {
        announcement.publish(now);
        announcements.flush();
        announcement.toldBy(telling.tell(news(announcement)));
        told(announcement);
    }

    /** Told once more, since it was corrected. */
    void tellAgain(Announcement announcement) {
        announcement.toldAgainBy(telling.tell(news(announcement).in("announcements-corrected")));
        told(announcement);
    }

    private void told(Announcement announcement) {
        announcements.flush();
        shown(announcement);
    }

    News news(Announcement announcement) {
        var home = announcements.home(announcement.network());
        var path = AnnouncementLine.path(home.slug(), announcement.id());
        var news = News.of(
                        AnnouncementTopic.PUBLISHED,
                        Thing.of(announcement.id()),
                        path,
                        announcement.title(),
                        home.name())
                .letter(LETTER, values(announcement, home.name()), language -> sizes(announcement, language))
                .toFollowersOf(List.of(Thing.of(announcement.network())))
                .andAccounted();
        return announcement.author().map(news::by).orElse(news);
    }

    private Map<String, String> values(Announcement announcement, String network) {
        var values = new HashMap<String, String>();
        values.put("network", network);
        values.put("title", announcement.title());
        values.put("text", announcement.text());
        if (announcement.takesReplies()) {
            announcement.author().map(List::of).map(contacts::of).orElse(List.of()).stream()
                    .map(MemberContact::email)
                    .forEach(address -> values.put(Letter.REPLY_TO, address));
        }
        values.put("replied", values.containsKey(Letter.REPLY_TO) ? "1" : "0");
        addFiles(values, files.of(announcement.id()));
        return values;
    }

    /** As links, which ask again who reads: no letter carries a file. */
    private void addFiles(Map<String, String> values, List<AttachedFile> attached) {
        values.put("attached", attached.isEmpty() ? "0" : "1");
        values.put("files", Integer.toString(attached.size()));
        for (var i = 0; i < attached.size(); i++) {
            var file = attached.get(i);
            values.put("files_" + i + "_name", file.name());
            values.put("files_" + i + "_link", settings.baseUrl() + file.path());
        }
    }

    private Map<String, String> sizes(Announcement announcement, Language language) {
        var values = new HashMap<String, String>();
        var attached = files.of(announcement.id());
        for (var i = 0; i < attached.size(); i++) {
            values.put("files_" + i + "_size", ByteSize.words(attached.get(i).size(), language.locale()));
        }
        return values;
    }

    /** The pages and the index show something else from now on. */
    void shown(Announcement announcement) {
        index.changed(AnnouncementId.KIND, announcement.id().value());
        showing.showAgain(announcement.network());
    }

    /** Those whose hour has come, the first of them. */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    List<AnnouncementId> due(Instant now) {
        return announcements.due(now, AT_ONCE);
    }

    /**
     * Publishes one whose hour has come, whichever node is first. In a network that is no more alive
     * it becomes a draft again.
     */
    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void publishDue(AnnouncementId id, Instant now) {
        announcements.due(id, now).ifPresent(announcement -> {
            if (announcements.home(announcement.network()).open()) {
                publish(announcement, now);
            } else {
                announcement.stop(now);
            }
        });
    }
}
