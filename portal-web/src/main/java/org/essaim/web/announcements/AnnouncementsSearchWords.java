package org.essaim.web.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.discovery.SearchWords;
import org.essaim.web.discovery.ShownKind;

@ApplicationScoped
class AnnouncementsSearchWords implements SearchWords {

    @Override
    public List<ShownKind> kinds() {
        return List.of(new ShownKind(
                "announcement", "announcements.kind.announcement.one", "announcements.kind.announcement.many"));
    }
}
