package org.essaim.identity.consents;

import java.time.Instant;
import java.util.List;

/**
 * A text that has changed since the member agreed to it, or took note of it.
 *
 * @param agreedAt when that was
 * @param agreedVersion which version it was
 * @param version the one in force now
 * @param parts what has changed, in the order of the text; empty when the earlier version was not kept
 */
public record ConsentChange(
        ConsentSubject subject, Instant agreedAt, String agreedVersion, String version, List<Part> parts) {

    public ConsentChange {
        parts = List.copyOf(parts);
    }

    /** Tells the text in force from any other: the subject and its version. */
    public String reference() {
        return reference(subject, version);
    }

    static String reference(ConsentSubject subject, String version) {
        return subject + ":" + version;
    }

    /**
     * One place of the text.
     *
     * @param before paragraphs that are gone, in Markdown; may be empty
     * @param now those in their place; may be empty
     */
    public record Part(String before, String now) {}
}
