package org.essaim.shared.once;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/** One sending of a form or of a program, with its one-time key, which is read only when something is created. */
public final class Submission {

    /**
     * @param key whatever its sender made up; nobody else knows it
     * @param content a digest of what was sent with it, so that the same key with something else is something else
     */
    public record Key(String key, String content) {}

    private final Supplier<Optional<Key>> reading;
    private final Map<String, Integer> calls = new HashMap<>();
    private Optional<Key> key;
    private boolean used;

    public Submission(Supplier<Optional<Key>> reading) {
        this.reading = reading;
    }

    Optional<Key> key() {
        if (key == null) {
            key = reading.get();
        }
        return key;
    }

    /** How often this method was called for this submission before. */
    int earlierCalls(String method) {
        return calls.merge(method, 1, Integer::sum) - 1;
    }

    void use() {
        used = true;
    }

    /** Whether something was created with the key, or found to be created before. */
    public boolean isUsed() {
        return used;
    }
}
