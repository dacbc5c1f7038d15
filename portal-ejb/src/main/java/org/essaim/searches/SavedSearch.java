package org.essaim.searches;

import java.time.Instant;
import org.essaim.discovery.Question;
import org.essaim.notifications.Rhythm;

/**
 * A search that the viewer keeps.
 *
 * @param path where its answers are read, the newest first
 * @param seenAt since when anything is new
 */
public record SavedSearch(
        SavedSearchId id,
        String name,
        Question question,
        String path,
        Rhythm rhythm,
        Instant createdAt,
        Instant seenAt) {}
