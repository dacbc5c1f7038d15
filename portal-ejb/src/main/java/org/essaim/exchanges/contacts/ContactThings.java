package org.essaim.exchanges.contacts;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
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

/** What two members write to each other: each hears of it, and nobody else. */
@ApplicationScoped
class ContactThings implements Things {

    static final String KIND = "contact";

    private record Seen(MemberId memberId, long contactId) {}

    private record Named(long id, String title) {}

    @Inject
    private Sql sql;

    static Thing of(ContactId contact) {
        return new Thing(KIND, contact.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Sight> seen(Collection<Sight> asked) {
        var sights = List.copyOf(asked);
        return sql
                .statement("select a.member_id, a.contact_id from (select unnest(:members) as member_id,"
                        + " unnest(:contacts) as contact_id) a join exchange_contact c on c.id = a.contact_id"
                        + " join exchange e on e.id = c.exchange_id where a.member_id in (c.member_id, e.author_id)")
                .withNumbers("members", sights.stream().map(Sight::member).toList())
                .withNumbers(
                        "contacts",
                        sights.stream().map(sight -> sight.thing().id()).toList())
                .list(Seen.class)
                .stream()
                .map(seen -> new Sight(seen.memberId(), new Thing(KIND, seen.contactId())))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Long, ThingName> names(Collection<Long> ids) {
        return sql
                .statement("select c.id, e.title from exchange_contact c join exchange e on e.id = c.exchange_id"
                        + " where c.id = any(:ids)")
                .withNumbers("ids", ids)
                .list(Named.class)
                .stream()
                .collect(Collectors.toMap(
                        Named::id, named -> new ThingName(named.title(), new ContactId(named.id()).path())));
    }
}
