package org.essaim.privacy;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long one kind is kept, and how much of it the next night takes away.
 *
 * @param key of the words for it
 * @param kept how long; zero for what ends by itself
 * @param expired how much is too old now
 * @param lastRun when it was last looked at
 * @param removed how much went then
 */
public record RetentionLine(String key, Duration kept, long expired, Optional<Instant> lastRun, int removed) {

    /** What tells it apart in an address. */
    public String name() {
        return nameOf(key);
    }

    static String nameOf(String key) {
        return key.replace(".kept", "").replace('.', '-');
    }
}
