package org.essaim.web.caching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.essaim.shared.PublicChanges;

/**
 * Keeps whole pages for readers without an account: those asked for last, up to a weight in bytes; none beyond a change
 * of what readers see, and none for long, because another node may have made the change.
 */
@ApplicationScoped
class PageCache {

    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final long MOST_BYTES = 32L * 1024 * 1024;

    /** A page that would push out many others is not worth it. */
    private static final int LARGEST = 512 * 1024;

    private record Entry(KeptPage page, long changes, long until) {}

    private final Map<String, Entry> pages = new LinkedHashMap<>(256, 0.75f, true);
    private final PublicChanges changes;
    private final Clock clock;
    private long weight;

    /** For the container. */
    PageCache() {
        this(null, null);
    }

    @Inject
    PageCache(PublicChanges changes, Clock clock) {
        this.changes = changes;
        this.clock = clock;
    }

    /** The state of things to be given to {@link #keep}: taken before a page is made. */
    long state() {
        return changes.count();
    }

    Optional<KeptPage> find(String key) {
        synchronized (pages) {
            var entry = pages.get(key);
            if (entry == null) {
                return Optional.empty();
            }
            if (entry.changes != changes.count() || entry.until < clock.millis()) {
                pages.remove(key);
                weight -= entry.page.weight();
                return Optional.empty();
            }
            return Optional.of(entry.page);
        }
    }

    /** Keeps a page that was made from what was there at this state; one that is out of date already is never found. */
    void keep(String key, KeptPage page, long state) {
        if (page.weight() > LARGEST) {
            return;
        }
        synchronized (pages) {
            var before = pages.put(key, new Entry(page, state, clock.millis() + LONGEST.toMillis()));
            weight += page.weight() - (before == null ? 0 : before.page.weight());
            for (Iterator<Entry> eldest = pages.values().iterator(); weight > MOST_BYTES && eldest.hasNext(); ) {
                weight -= eldest.next().page.weight();
                eldest.remove();
            }
        }
    }
}
