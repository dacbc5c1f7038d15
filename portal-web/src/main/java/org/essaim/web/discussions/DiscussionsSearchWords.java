package org.essaim.web.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import org.essaim.web.discovery.SearchWords;
import org.essaim.web.discovery.ShownKind;

@ApplicationScoped
class DiscussionsSearchWords implements SearchWords {

    @Override
    public List<ShownKind> kinds() {
        return List.of(
                new ShownKind("discussion", "discussions.kind.discussion.one", "discussions.kind.discussion.many"));
    }
}
