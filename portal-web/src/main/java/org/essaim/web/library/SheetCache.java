package org.essaim.web.library;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.function.Supplier;
import org.essaim.library.content.ScenarioId;
import org.essaim.web.caching.BoundedCache;

/** Keeps the sheets of published versions that were read last; they never change, so they never grow old. */
@ApplicationScoped
class SheetCache {

    private static final int MOST = 500;

    private record Key(ScenarioId scenario, int number, Locale locale) {}

    private final BoundedCache<Key, ScenarioSheet> sheets = new BoundedCache<>(MOST, sheet -> 1);

    /** The cached sheet, or the one that the maker makes. */
    ScenarioSheet get(ScenarioId scenario, int number, Locale locale, Supplier<ScenarioSheet> maker) {
        var key = new Key(scenario, number, locale);
        return sheets.find(key).orElseGet(() -> {
            var made = maker.get();
            sheets.keep(key, made);
            return made;
        });
    }
}
