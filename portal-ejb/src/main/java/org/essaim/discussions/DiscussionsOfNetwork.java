package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.figures.ThingsOfNetwork;

/** Discussions, which can be reported as a whole. */
@ApplicationScoped
class DiscussionsOfNetwork implements ThingsOfNetwork {

    @Override
    public String kind() {
        return DiscussionId.KIND;
    }

    @Override
    public String words() {
        return "discussions.kind.discussion.many";
    }

    @Override
    public String ids() {
        return "select id from discussion where network_id = :network";
    }
}
