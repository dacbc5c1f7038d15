package org.essaim.library.imports;

/**
 * One line that has something on it.
 *
 * @param number counted from 1, blank lines included
 * @param text without its end; null when {@code problem} says why it cannot be read
 * @param problem key of a text, or null
 */
record NdjsonLine(int number, String text, String problem) {

    static NdjsonLine of(int number, String text) {
        return new NdjsonLine(number, text, null);
    }

    static NdjsonLine unreadable(int number, String problem) {
        return new NdjsonLine(number, null, problem);
    }
}
