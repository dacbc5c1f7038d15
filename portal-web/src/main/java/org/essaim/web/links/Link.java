package org.essaim.web.links;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.essaim.shared.viewer.Viewer;

/**
 * A link to a page of a capability.
 *
 * @param rank orders the links of a place: tens, so that others find room between
 * @param key of its text
 * @param more key of what else is said where there is room: of what the page is for, how an invitation ends; or null
 * @param path the public address, below the context
 * @param shownTo who sees it
 * @param waiting how much waits behind it for who asks
 */
public record Link(
        LinkPlace place,
        int rank,
        String key,
        String more,
        String path,
        Predicate<Viewer> shownTo,
        Optional<LongSupplier> waiting) {

    /** Shown to whoever the place is for. */
    public static Link in(LinkPlace place, int rank, String key, String path) {
        return new Link(place, rank, key, null, path, place::isFor, Optional.empty());
    }

    /** The same with more to say. */
    public Link saying(String text) {
        return new Link(place, rank, key, text, path, shownTo, waiting);
    }

    /** The same for these only; what hangs in the head of every page is there for everybody. */
    public Link shownTo(Predicate<Viewer> those) {
        if (place.isForEverybody()) {
            throw new IllegalArgumentException(key + " hangs in the head of pages that are the same for everybody");
        }
        return new Link(place, rank, key, more, path, those, waiting);
    }

    /** The same with a number, which may be half a minute old. */
    public Link waiting(LongSupplier count) {
        return new Link(place, rank, key, more, path, shownTo, Optional.of(count));
    }

    /** What a page calls it that is the current one: the last word of the key. */
    public String id() {
        return key.substring(key.lastIndexOf('.') + 1);
    }
}
