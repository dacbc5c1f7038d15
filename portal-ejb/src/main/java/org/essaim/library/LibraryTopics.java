package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.notifications.Topics;

@ApplicationScoped
class LibraryTopics implements Topics {

    @Override
    public List<LibraryTopic> topics() {
        return List.of(LibraryTopic.values());
    }
}
