package org.essaim.discovery;

import java.time.Instant;
import java.util.Optional;

/**
 * A public page.
 *
 * @param path below the portal's address, such as {@code /scenarios/12-l-energie}
 * @param changedAt when what it shows changed last, where that is known
 */
public record SitemapPage(String path, Optional<Instant> changedAt) {

    public static SitemapPage of(String path) {
        return new SitemapPage(path, Optional.empty());
    }

    /** @param changedAt or null */
    public static SitemapPage of(String path, Instant changedAt) {
        return new SitemapPage(path, Optional.ofNullable(changedAt));
    }
}
