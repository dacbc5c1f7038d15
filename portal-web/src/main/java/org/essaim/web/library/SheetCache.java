package org.essaim.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;
import org.essaim.library.content.ScenarioId;

/** Keeps the sheets of published versions that were read last; they never change, so they never grow old. */
@ApplicationScoped
class SheetCache {

    private static final int MOST = 500;

    private record Key(ScenarioId scenario, int number, Locale locale) {}

    private final Map<Key, ScenarioSheet> sheets = new LinkedHashMap<>(64, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Key, ScenarioSheet> eldest) {
            return size() > MOST;
        }
    };

    /** The sheet that was kept, or the one that the maker makes. */
    ScenarioSheet get(ScenarioId scenario, int number, Locale locale, Supplier<ScenarioSheet> maker) {
        var key = new Key(scenario, number, locale);
        synchronized (sheets) {
            var known = sheets.get(key);
            if (known != null) {
                return known;
            }
        }
        var made = maker.get();
        synchronized (sheets) {
            sheets.put(key, made);
        }
        return made;
    }
}
