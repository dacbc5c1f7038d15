package org.essaim.shared.nodes;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Counts the changes of what readers see, on this node, after their commits. Who keeps something prepared for readers
 * remembers the count from before it read, and throws away what was prepared at another.
 */
@ApplicationScoped
public class PublicChanges {

    private final AtomicLong count = new AtomicLong();

    /** Something that readers see has changed, and is in the database. */
    public void happened() {
        count.incrementAndGet();
    }

    /** How many changes there were since the start. */
    public long count() {
        return count.get();
    }
}
