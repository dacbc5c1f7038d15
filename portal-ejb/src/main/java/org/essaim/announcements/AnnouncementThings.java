package org.essaim.announcements;

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

/** Announcements that are told of: to who belongs to the network now, and while they are not withdrawn. */
@ApplicationScoped
class AnnouncementThings implements Things {

    private static final String SEEN = "select a.member_id, a.announcement_id from"
            + " (select unnest(:members) as member_id, unnest(:announcements) as announcement_id) a"
            + " join announcement t on t.id = a.announcement_id and t.state = 'PUBLISHED'"
            + " join network_membership s on s.network_id = t.network_id and s.member_id = a.member_id"
            + " where s.state = 'ACTIVE' and not s.away";

    private record Seen(MemberId memberId, long announcementId) {}

    private record Named(long id, String title, String slug) {}

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return AnnouncementId.KIND;
    }

    @Override
    public Set<Sight> seen(Collection<Sight> asked) {
        var sights = List.copyOf(asked);
        return sql
                .statement(SEEN)
                .withNumbers("members", sights.stream().map(Sight::member).toList())
                .withNumbers(
                        "announcements",
                        sights.stream().map(sight -> sight.thing().id()).toList())
                .list(Seen.class)
                .stream()
                .map(seen -> new Sight(seen.memberId(), Thing.of(new AnnouncementId(seen.announcementId()))))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public Map<Long, ThingName> names(Collection<Long> ids) {
        return sql
                .statement("select t.id, t.title, n.slug from announcement t join network n on n.id = t.network_id"
                        + " where t.id = any(:ids) and t.state = 'PUBLISHED'")
                .withNumbers("ids", ids)
                .list(Named.class)
                .stream()
                .collect(Collectors.toMap(
                        Named::id,
                        found -> new ThingName(
                                found.title(), AnnouncementLine.path(found.slug(), new AnnouncementId(found.id())))));
    }
}
