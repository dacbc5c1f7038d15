package org.essaim.meetings;

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

/** Meetings that are told of: to who comes whatever becomes of them, to members of the network while they take place. */
@ApplicationScoped
class MeetingThings implements Things {

    private static final String KIND = "meeting";

    private static final String SEEN = "select a.member_id, a.meeting_id from"
            + " (select unnest(:members) as member_id, unnest(:meetings) as meeting_id) a"
            + " join meeting g on g.id = a.meeting_id where exists (select 1 from meeting_guest c"
            + "  where c.meeting_id = g.id and c.member_id = a.member_id)"
            + " or g.cancelled_at is null and exists (select 1 from network_membership s where s.network_id = g.network_id"
            + "  and s.member_id = a.member_id and s.state = 'ACTIVE' and not s.away)";

    private record Seen(MemberId memberId, long meetingId) {}

    private record Named(long id, String title, String slug) {}

    @Inject
    private Sql sql;

    static Thing of(MeetingId meeting) {
        return new Thing(KIND, meeting.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Sight> seen(Collection<Sight> asked) {
        var sights = List.copyOf(asked);
        return sql
                .statement(SEEN)
                .withNumbers("members", sights.stream().map(Sight::member).toList())
                .withNumbers(
                        "meetings",
                        sights.stream().map(sight -> sight.thing().id()).toList())
                .list(Seen.class)
                .stream()
                .map(seen -> new Sight(seen.memberId(), new Thing(KIND, seen.meetingId())))
                .collect(Collectors.toCollection(HashSet::new));
    }

    @Override
    public Map<Long, ThingName> names(Collection<Long> ids) {
        return sql
                .statement("select g.id, g.title, n.slug from meeting g join network n on n.id = g.network_id"
                        + " where g.id = any(:ids)")
                .withNumbers("ids", ids)
                .list(Named.class)
                .stream()
                .collect(Collectors.toMap(
                        Named::id,
                        found -> new ThingName(
                                found.title(), MeetingLine.path(found.slug(), new MeetingId(found.id())))));
    }
}
