package org.essaim.web.links;

import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Predicate;
import org.essaim.shared.Viewer;

/**
 * A link to a page of a capability.
 *
 * @param rank orders the links of a place: tens, so that others find room between
 * @param key of its text; {@code key.text} says what the page is for where there is room for it, {@code key.more} ends
 *     an invitation where there is some
 * @param path the public address, below the context
 * @param shownTo who sees it
 * @param waiting how much waits behind it, the same for all who see it
 */
public record Link(
        Place place, int rank, String key, String path, Predicate<Viewer> shownTo, Optional<LongSupplier> waiting) {

    /** Shown to whoever the place is for. */
    public static Link in(Place place, int rank, String key, String path) {
        return new Link(place, rank, key, path, place::isFor, Optional.empty());
    }

    /** The same for these only. */
    public Link shownTo(Predicate<Viewer> those) {
        return new Link(place, rank, key, path, those, waiting);
    }

    /** The same with a number, which may be half a minute old. */
    public Link waiting(LongSupplier count) {
        return new Link(place, rank, key, path, shownTo, Optional.of(count));
    }

    /** What a page calls it that is the current one: the last word of the key. */
    public String id() {
        return key.substring(key.lastIndexOf('.') + 1);
    }

    /** Key of the line about the page. */
    public String text() {
        return key + ".text";
    }

    /** Key of the end of an invitation. */
    public String more() {
        return key + ".more";
    }
}
