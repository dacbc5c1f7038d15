package org.essaim.notifications;

import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.time.ParisDay;
import org.essaim.shared.viewer.MemberId;

/** The things of all capabilities: who sees them, and what they are called. What no capability knows, nobody sees. */
@ApplicationScoped
public class KnownThings {

    private record Seen(MemberId memberId, long thingId) {}

    private record Named(long id, String name, String place) {}

    @Inject
    @Any
    private Instance<Things> capabilities;

    @Inject
    private ParisDay paris;

    @Inject
    private Sql sql;

    private Map<String, Things> byKind = Map.of();

    @PostConstruct
    void collect() {
        byKind = capabilities.stream().collect(Collectors.toUnmodifiableMap(Things::kind, each -> each));
    }

    boolean has(String kind) {
        return byKind.containsKey(kind);
    }

    /** Which of these may be, at this moment: that the member sees the thing. In one question for each kind. */
    public Set<Sight> seen(Collection<Sight> asked) {
        var seen = new HashSet<Sight>();
        asked.stream()
                .distinct()
                .filter(sight -> has(sight.thing().kind()))
                .collect(Collectors.groupingBy(sight -> sight.thing().kind()))
                .forEach((kind, sights) -> seen.addAll(seen(byKind.get(kind), sights)));
        return seen;
    }

    private List<Sight> seen(Things things, List<Sight> asked) {
        var statement = sql.statement(
                        "select a.member_id, a.thing_id"
                                + " from (select unnest(:members) as member_id, unnest(:things) as thing_id) a where",
                        things.seen())
                .withNumbers("members", asked.stream().map(Sight::member).toList())
                .withNumbers(
                        "things",
                        asked.stream().map(sight -> sight.thing().id()).toList());
        if (statement.mentions(ParisDay.PARAMETER)) {
            statement.with(ParisDay.PARAMETER, paris.today());
        }
        return statement.list(Seen.class).stream()
                .map(found -> new Sight(found.memberId(), new Thing(things.kind(), found.thingId())))
                .toList();
    }

    /** What things are called and where they are; those that are no more are left out. */
    Map<Thing, ThingName> names(Collection<Thing> things) {
        var names = new HashMap<Thing, ThingName>();
        things.stream()
                .filter(thing -> has(thing.kind()))
                .collect(Collectors.groupingBy(Thing::kind, Collectors.mapping(Thing::id, Collectors.toSet())))
                .forEach((kind, ids) -> {
                    var known = byKind.get(kind);
                    named(known, ids).forEach(found -> names.put(new Thing(kind, found.id()), name(known, found)));
                });
        return names;
    }

    private List<Named> named(Things things, Set<Long> ids) {
        return sql.statement("select t.id, t.name, t.place from (", things.named(), ") t where t.id = any(:ids)")
                .withNumbers("ids", ids)
                .list(Named.class);
    }

    private static ThingName name(Things things, Named found) {
        return new ThingName(found.name(), things.path(found.id(), found.name(), found.place()));
    }

    List<String> kinds() {
        return byKind.keySet().stream().sorted().toList();
    }
}
