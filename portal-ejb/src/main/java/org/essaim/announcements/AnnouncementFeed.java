package org.essaim.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Locale;
import org.essaim.networks.NetworkId;
import org.essaim.networks.NetworkNews;
import org.essaim.shared.viewer.Viewer;

/** What a network announces to everybody, in its feed. */
@ApplicationScoped
class AnnouncementFeed implements NetworkNews {

    @Inject
    private AnnouncementReading reading;

    @Override
    public List<Item> newest(NetworkId network, int most, Locale language) {
        return reading.last(network, Viewer.reader(language), most).stream()
                .map(announcement -> new Item(
                        AnnouncementId.KIND + "/" + announcement.id(),
                        announcement.title(),
                        announcement.path(),
                        announcement.beginning(),
                        announcement.networkName(),
                        announcement.publishedAt()))
                .toList();
    }
}
