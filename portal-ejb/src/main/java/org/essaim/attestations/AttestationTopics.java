package org.essaim.attestations;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.notifications.Topics;

@ApplicationScoped
class AttestationTopics implements Topics {

    @Override
    public List<AttestationTopic> topics() {
        return List.of(AttestationTopic.values());
    }
}
