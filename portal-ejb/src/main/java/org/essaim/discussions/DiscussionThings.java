package org.essaim.discussions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.notifications.Sight;
import org.essaim.notifications.Thing;
import org.essaim.notifications.ThingName;
import org.essaim.notifications.Things;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Discussions to be followed, by who may read them now. */
@ApplicationScoped
class DiscussionThings implements Things {

    private static final String SEEN = "select a.member_id, a.discussion_id from"
            + " (select unnest(:members) as member_id, unnest(:discussions) as discussion_id) a"
            + " join discussion d on d.id = a.discussion_id join network n on n.id = d.network_id"
            + " where d.state <> 'REMOVED' and (d.state = 'SHOWN' and n.discussions_shown_to = 'EVERYONE'"
            + " or exists (select 1 from granted_right g where g.member_id = a.member_id and g.kind = 'network'"
            + "  and g.target = d.network_id and (d.state = 'SHOWN' or g.role in ('COORDINATOR', 'MODERATOR')))"
            + " or exists (select 1 from member_role r where r.member_id = a.member_id and r.role = 'ADMIN'))";

    private record Seen(MemberId memberId, long discussionId) {}

    private record Titled(long id, String slug, String title) {}

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return DiscussionId.KIND;
    }

    @Override
    public Set<Sight> seen(Collection<Sight> asked) {
        var sights = List.copyOf(asked);
        return sql
                .statement(SEEN)
                .withNumbers("members", sights.stream().map(Sight::member).toList())
                .withNumbers(
                        "discussions",
                        sights.stream().map(sight -> sight.thing().id()).toList())
                .list(Seen.class)
                .stream()
                .map(seen -> new Sight(seen.memberId(), new Thing(DiscussionId.KIND, seen.discussionId())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public Map<Long, ThingName> names(Collection<Long> ids) {
        return sql
                .statement("select d.id, n.slug, d.title from discussion d join network n on n.id = d.network_id"
                        + " where d.id = any(:ids) and d.state <> 'REMOVED'")
                .withNumbers("ids", ids)
                .list(Titled.class)
                .stream()
                .collect(Collectors.toMap(
                        Titled::id,
                        found -> new ThingName(found.title(), DiscussionLine.path(found.slug(), found.id()))));
    }
}
