package org.essaim.cotraining.surveys;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.notifications.Topics;

@ApplicationScoped
class SurveyTopics implements Topics {

    @Override
    public List<SurveyTopic> topics() {
        return List.of(SurveyTopic.values());
    }
}
