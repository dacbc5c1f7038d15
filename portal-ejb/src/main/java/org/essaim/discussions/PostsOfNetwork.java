package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.figures.ThingsOfNetwork;

/** What is written in discussions, which can be reported by itself. */
@ApplicationScoped
class PostsOfNetwork implements ThingsOfNetwork {

    @Override
    public String kind() {
        return PostId.KIND;
    }

    @Override
    public String words() {
        return "discussions.reports.posts";
    }

    @Override
    public String ids() {
        return "select p.id from discussion_post p join discussion d on d.id = p.discussion_id where d.network_id = :network";
    }
}
