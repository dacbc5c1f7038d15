package org.essaim.search;

import java.util.Objects;

/**
 * A document that nobody may find any more.
 *
 * @param key what to remove; unknown keys are fine
 * @param version the version of the row when it was removed: a put of a lower version that comes later stays without
 *     effect
 */
public record Removal(DocumentKey key, long version) {
    /** A removal always has a key. */
    public Removal {
        Objects.requireNonNull(key, "key");
    }
}
