package org.essaim.exchanges.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.notifications.Topics;

@ApplicationScoped
class ContactTopics implements Topics {

    @Override
    public List<ContactTopic> topics() {
        return List.of(ContactTopic.values());
    }
}
