package org.essaim.exchanges;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.notifications.Topics;

@ApplicationScoped
class ExchangeTopics implements Topics {

    @Override
    public List<ExchangeTopic> topics() {
        return List.of(ExchangeTopic.values());
    }
}
