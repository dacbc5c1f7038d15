package org.essaim.library.imports;

/**
 * One line that has something on it.
 *
 * @param number counted from 1, blank lines included
 * @param text without its end; null when {@code problem} says why it cannot be read
 * @param problem key of a text, or null
 */
record NdjsonLine(int number, String text, String problem) {

    /** Whether it may be an object in JSON: a file without any such line is of another kind. */
    boolean isObject() {
        return text != null && text.stripLeading().startsWith("{");
    }

    static NdjsonLine of(int number, String text) {
        return new NdjsonLine(number, text, null);
    }

    static NdjsonLine unreadable(int number, String problem) {
        return new NdjsonLine(number, null, problem);
    }
}
