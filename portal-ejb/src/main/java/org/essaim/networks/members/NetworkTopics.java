package org.essaim.networks.members;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.notifications.Topics;

@ApplicationScoped
class NetworkTopics implements Topics {

    @Override
    public List<NetworkTopic> topics() {
        return List.of(NetworkTopic.values());
    }
}
