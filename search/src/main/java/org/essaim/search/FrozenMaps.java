package org.essaim.search;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;

/** Unmodifiable copies that keep the order of insertion, which {@link Map#copyOf} does not. */
final class FrozenMaps {
    private FrozenMaps() {}

    /** A deep copy without keys that have no value. */
    static Map<String, Set<String>> ofSets(Map<String, ? extends Collection<String>> source) {
        var copy = new LinkedHashMap<String, Set<String>>();
        source.forEach((key, values) -> {
            if (!values.isEmpty()) {
                copy.put(key, Collections.unmodifiableSet(new LinkedHashSet<>(values)));
            }
        });
        return Collections.unmodifiableMap(copy);
    }
}
