package org.essaim.discovery;

/**
 * A way to finish what is being typed.
 *
 * @param text a title or keyword
 * @param html the same, escaped, with what was typed inside {@code <mark>}
 */
public record Suggestion(String text, String html) {}
