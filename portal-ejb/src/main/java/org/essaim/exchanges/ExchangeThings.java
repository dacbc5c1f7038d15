package org.essaim.exchanges;

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

/** Offers and needs that members are told of: each by its author, and while it is open by those whom it is for. */
@ApplicationScoped
class ExchangeThings implements Things {

    private static final String SEEN = "select a.member_id, a.exchange_id from"
            + " (select unnest(:members) as member_id, unnest(:exchanges) as exchange_id) a"
            + " join exchange e on e.id = a.exchange_id join member m on m.id = e.author_id where e.author_id = a.member_id"
            + " or e.state = 'OPEN' and m.state = 'ACTIVE' and (e.shown_to = 'EVERYONE'"
            + "  or exists (select 1 from granted_right r where r.member_id = a.member_id and r.kind = 'network'"
            + "   and r.target = e.network_id))";

    private record Seen(MemberId memberId, long exchangeId) {}

    private record Named(long id, String title, String path) {}

    @Inject
    private Sql sql;

    @Override
    public String kind() {
        return ExchangeId.KIND;
    }

    @Override
    public Set<Sight> seen(Collection<Sight> asked) {
        var sights = List.copyOf(asked);
        return sql
                .statement(SEEN)
                .withNumbers("members", sights.stream().map(Sight::member).toList())
                .withNumbers(
                        "exchanges",
                        sights.stream().map(sight -> sight.thing().id()).toList())
                .list(Seen.class)
                .stream()
                .map(seen -> new Sight(seen.memberId(), new Thing(ExchangeId.KIND, seen.exchangeId())))
                .collect(Collectors.toSet());
    }

    @Override
    public Map<Long, ThingName> names(Collection<Long> ids) {
        return sql
                .statement("select e.id, e.title, '/reseaux/' || n.slug || '/entraide/' || e.id as path"
                        + " from exchange e join network n on n.id = e.network_id where e.id = any(:ids)")
                .withNumbers("ids", ids)
                .list(Named.class)
                .stream()
                .collect(Collectors.toMap(Named::id, named -> new ThingName(named.title(), named.path())));
    }
}
