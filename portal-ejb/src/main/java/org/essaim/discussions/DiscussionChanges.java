package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import org.essaim.discovery.IndexQueue;
import org.essaim.networks.NetworkId;
import org.essaim.shared.nodes.NodeNews;
import org.essaim.shared.sql.Sql;

/** Whoever has to know that a discussion changed: the index, pages made for everybody, who follows it live on any node. */
@ApplicationScoped
class DiscussionChanges {

    @Inject
    private IndexQueue index;

    @Inject
    private NodeNews news;

    @Inject
    private Clock clock;

    @Inject
    private Sql sql;

    /** What is written for members alone changes no page that everybody shares. */
    void happened(DiscussionId id) {
        news.tell(DiscussionId.KIND, id.value());
        var isPublic = sql.statement("update network n set changed_at = :now from discussion d where d.id = :id"
                                + " and n.id = d.network_id and n.discussions_shown_to = 'EVERYONE'")
                        .with("now", clock.instant())
                        .with("id", id)
                        .run()
                > 0;
        if (isPublic) {
            index.changed(DiscussionId.KIND, id.value());
        } else {
            index.changedUnseen(DiscussionId.KIND, id.value());
        }
    }

    /** All discussions of a network are shown to others than before. */
    void happenedTo(NetworkId network) {
        index.changed(
                DiscussionId.KIND,
                sql.statement("select id from discussion where network_id = :network")
                        .with("network", network)
                        .list(Long.class));
        index.changed(network.kind(), network.value());
    }
}
