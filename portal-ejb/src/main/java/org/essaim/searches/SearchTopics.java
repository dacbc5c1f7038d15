package org.essaim.searches;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.notifications.Topics;

@ApplicationScoped
class SearchTopics implements Topics {

    @Override
    public List<SearchTopic> topics() {
        return List.of(SearchTopic.values());
    }
}
