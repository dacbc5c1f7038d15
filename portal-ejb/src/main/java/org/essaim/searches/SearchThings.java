package org.essaim.searches;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.notifications.Sight;
import org.essaim.notifications.Thing;
import org.essaim.notifications.ThingName;
import org.essaim.notifications.Things;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Saved searches as things that are followed: each by its member alone. */
@ApplicationScoped
class SearchThings implements Things {

    static final String KIND = "search";

    private record Owned(long id, MemberId memberId) {}

    private record Named(long id, String name, String path) {}

    @Inject
    private Sql sql;

    static Thing of(SavedSearchId id) {
        return new Thing(KIND, id.value());
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Set<Sight> seen(Collection<Sight> asked) {
        var owners = sql
                .statement("select id, member_id from saved_search where id = any(:ids)")
                .withNumbers(
                        "ids", asked.stream().map(sight -> sight.thing().id()).collect(Collectors.toSet()))
                .list(Owned.class)
                .stream()
                .map(owned -> new Sight(owned.memberId(), new Thing(KIND, owned.id())))
                .collect(Collectors.toSet());
        return asked.stream().filter(owners::contains).collect(Collectors.toSet());
    }

    @Override
    public Map<Long, ThingName> names(Collection<Long> ids) {
        return sql
                .statement("select id, name, path from saved_search where id = any(:ids)")
                .withNumbers("ids", ids)
                .list(Named.class)
                .stream()
                .collect(Collectors.toMap(Named::id, named -> new ThingName(named.name(), named.path())));
    }
}
