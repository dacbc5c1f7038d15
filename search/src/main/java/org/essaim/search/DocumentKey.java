package org.essaim.search;

import java.util.regex.Pattern;

/**
 * What identifies a document in the index: its kind and its id within the kind.
 *
 * @param kind a short name such as {@code SCENARIO}: letters, digits, {@code _} and {@code -}, 1 to 40 characters
 * @param id the id of the row in the database, 1 to 200 characters
 */
public record DocumentKey(String kind, String id) implements Comparable<DocumentKey> {
    private static final Pattern KIND = Pattern.compile("[A-Za-z0-9_-]{1,40}");

    /** Checks the shape of both parts; {@link IllegalArgumentException} says which one is wrong. */
    public DocumentKey {
        if (!KIND.matcher(kind).matches()) {
            throw new IllegalArgumentException("kind: " + kind);
        }
        if (id.isBlank() || id.length() > 200) {
            throw new IllegalArgumentException("id of " + kind + ": " + id);
        }
    }

    /** The reverse of {@link #toString()}. */
    public static DocumentKey parse(String text) {
        int colon = text.indexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("not kind:id: " + text);
        }
        return new DocumentKey(text.substring(0, colon), text.substring(colon + 1));
    }

    @Override
    public int compareTo(DocumentKey other) {
        return toString().compareTo(other.toString());
    }

    /** {@code kind:id}, the same in every engine. */
    @Override
    public String toString() {
        return kind + ':' + id;
    }
}
