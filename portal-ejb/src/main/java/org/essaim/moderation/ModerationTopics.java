package org.essaim.moderation;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.notifications.Topics;

@ApplicationScoped
class ModerationTopics implements Topics {

    @Override
    public List<ModerationTopic> topics() {
        return List.of(ModerationTopic.values());
    }
}
