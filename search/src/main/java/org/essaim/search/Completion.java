package org.essaim.search;

/**
 * A way to finish what is being typed.
 *
 * @param text a title or keyword as it is written in a document
 * @param html the same, escaped, with what was typed inside {@code <mark>}
 * @param documents how many documents that the viewer may see offer it, 1 or more
 */
public record Completion(String text, String html, long documents) {}
