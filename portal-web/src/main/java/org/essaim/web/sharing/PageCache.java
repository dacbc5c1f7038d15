package org.essaim.web.sharing;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.essaim.shared.nodes.PublicChanges;
import org.essaim.web.caching.BoundedCache;

/**
 * Keeps whole pages that are the same for everybody: those asked for last, up to a weight in bytes; none beyond a change
 * of what readers see, and none for long, because another node may have made the change.
 */
@ApplicationScoped
class PageCache {

    static final Duration LONGEST = Duration.ofSeconds(10);

    private static final long MOST_BYTES = 32L * 1024 * 1024;

    /** A page that would push out many others is not worth it. */
    private static final int LARGEST = 512 * 1024;

    /** A key may be as long as an address, and weighs as well. */
    private record Entry(SharedPage page, int weight, long changes, long until) {}

    private final BoundedCache<String, Entry> pages = new BoundedCache<>(MOST_BYTES, Entry::weight);
    private final PublicChanges changes;
    private final Clock clock;

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

    Optional<SharedPage> find(String key) {
        return pages.find(key).filter(this::isFresh).map(Entry::page);
    }

    private boolean isFresh(Entry entry) {
        return entry.changes() == changes.count() && clock.millis() <= entry.until();
    }

    /** Keeps a page that was made from what was there at this state; one that is out of date already is never found. */
    void keep(String key, SharedPage page, long state) {
        if (page.weight() <= LARGEST) {
            var weight = page.weight() + Character.BYTES * key.length();
            pages.keep(key, new Entry(page, weight, state, clock.millis() + LONGEST.toMillis()));
        }
    }
}
