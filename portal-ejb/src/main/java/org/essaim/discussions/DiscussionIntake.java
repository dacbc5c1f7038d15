package org.essaim.discussions;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import org.essaim.networks.NetworkId;
import org.essaim.networks.ShownTo;
import org.essaim.notifications.Follows;
import org.essaim.notifications.Thing;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Brings discussions in with the dates that they have; nobody is told. For the portal. */
@Stateless
@OpenTo(Caller.PORTAL)
public class DiscussionIntake {

    @Inject
    private DiscussionRecords records;

    @Inject
    private DiscussionReading reading;

    @Inject
    private DiscussionChanges changes;

    @Inject
    private Follows follows;

    @Inject
    private Sql sql;

    /** What somebody said, and when. */
    public record Said(MemberId author, String text, Instant at) {}

    /** The posts of a new discussion, the first of which begins it, by their numbers. */
    public record TakenIn(DiscussionId discussion, List<PostId> posts) {

        public TakenIn {
            posts = List.copyOf(posts);
        }
    }

    public TakenIn takeIn(NetworkId network, String title, List<Said> said, boolean pinned, boolean closed) {
        var first = said.get(0);
        var id = records.add(network, first.author(), title, first.at());
        var people = reading.members(network);
        var posts = said.stream()
                .map(each -> {
                    var mentioned = new HashSet<>(Mentions.in(each.text(), people));
                    mentioned.remove(each.author());
                    follows.begin(each.author(), Thing.of(id));
                    return records.write(id, each.author(), each.text(), List.of(), mentioned, each.at());
                })
                .toList();
        records.pin(id, pinned);
        if (closed) {
            records.close(id, true);
        }
        return new TakenIn(id, posts);
    }

    /** As its coordinators would choose. */
    public void show(NetworkId network, ShownTo shownTo) {
        sql.statement("update network set discussions_shown_to = :shown where id = :id")
                .with("shown", shownTo)
                .with("id", network)
                .run();
        changes.happenedTo(network);
    }
}
