package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.notifications.Topics;

@ApplicationScoped
class DiscussionTopics implements Topics {

    @Override
    public List<DiscussionTopic> topics() {
        return List.of(DiscussionTopic.values());
    }
}
