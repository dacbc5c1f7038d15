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

/** The things of all capabilities: who sees them, and what they are called. What no capability knows, nobody sees. */
@ApplicationScoped
class KnownThings {

    @Inject
    @Any
    private Instance<Things> capabilities;

    private Map<String, Things> byKind = Map.of();

    @PostConstruct
    void collect() {
        byKind = capabilities.stream().collect(Collectors.toUnmodifiableMap(Things::kind, each -> each));
    }

    boolean has(String kind) {
        return byKind.containsKey(kind);
    }

    /** In one question for each kind. */
    Set<Sight> seen(Collection<Sight> asked) {
        var seen = new HashSet<Sight>();
        asked.stream()
                .distinct()
                .filter(sight -> has(sight.thing().kind()))
                .collect(Collectors.groupingBy(sight -> sight.thing().kind()))
                .forEach((kind, sights) -> seen.addAll(byKind.get(kind).seen(sights)));
        return seen;
    }

    Map<Thing, ThingName> names(Collection<Thing> things) {
        var names = new HashMap<Thing, ThingName>();
        things.stream()
                .filter(thing -> has(thing.kind()))
                .collect(Collectors.groupingBy(Thing::kind, Collectors.mapping(Thing::id, Collectors.toSet())))
                .forEach((kind, ids) ->
                        byKind.get(kind).names(ids).forEach((id, name) -> names.put(new Thing(kind, id), name)));
        return names;
    }

    List<String> kinds() {
        return byKind.keySet().stream().sorted().toList();
    }
}
