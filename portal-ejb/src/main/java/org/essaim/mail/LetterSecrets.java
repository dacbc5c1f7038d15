package org.essaim.mail;

import java.time.Instant;
import java.util.Map;

/**
 * What a letter carries that opens something, such as a link that works once. Only its recipient reads it: the outbox
 * forgets it when the letter has left or the secret stops working, and shows the letter without it.
 *
 * @param values by placeholder, instead of the harmless ones among the letter's values
 * @param until when they stop working; the letter does not leave after it
 */
public record LetterSecrets(Map<String, String> values, Instant until) {
    public LetterSecrets {
        values = Map.copyOf(values);
    }

    /** Keeps the values out of logs. */
    @Override
    public String toString() {
        return "LetterSecrets[until " + until + "]";
    }
}
