package org.essaim.mail;

/**
 * A letter as it leaves.
 *
 * @param subject one line
 * @param text plain text
 * @param html a whole document that needs nothing from elsewhere
 */
public record RenderedLetter(String subject, String text, String html) {}
