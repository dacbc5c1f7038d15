package org.essaim.announcements;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.notifications.Topics;

@ApplicationScoped
class AnnouncementTopics implements Topics {

    @Override
    public List<AnnouncementTopic> topics() {
        return List.of(AnnouncementTopic.values());
    }
}
