package org.essaim.web.feeds;

import java.time.Instant;
import java.util.List;

/**
 * A list of what is new.
 *
 * @param address of the feed itself, below the portal's
 * @param page the same list for people
 * @param entries the newest first
 */
public record Feed(String title, String address, String page, List<Entry> entries) {

    /**
     * One thing.
     *
     * @param id what makes it the same thing for ever, whatever its title: {@code scenario/12}
     * @param path of its page
     * @param summaryHtml may be empty
     * @param authors their names as one text, may be empty
     */
    public record Entry(
            String id, String title, String path, String summaryHtml, String authors, Instant publishedAt) {}

    public Feed {
        entries = List.copyOf(entries);
    }

    /** When something came last; a feed without entries has never changed. */
    Instant updatedAt() {
        return entries.stream().map(Entry::publishedAt).max(Instant::compareTo).orElse(Instant.EPOCH);
    }
}
