package org.essaim.cotraining;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.notifications.Topics;

@ApplicationScoped
class CoTrainingTopics implements Topics {

    @Override
    public List<CoTrainingTopic> topics() {
        return List.of(CoTrainingTopic.values());
    }
}
