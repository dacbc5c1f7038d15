package org.essaim.meetings;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.notifications.Topics;

@ApplicationScoped
class MeetingTopics implements Topics {

    @Override
    public List<MeetingTopic> topics() {
        return List.of(MeetingTopic.values());
    }
}
