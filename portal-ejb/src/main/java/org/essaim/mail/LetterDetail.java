package org.essaim.mail;

/**
 * One letter with what it says.
 *
 * @param content null when it cannot be rendered; {@code line} then says why
 * @param withheld whether something that opens an account is left out
 */
public record LetterDetail(LetterLine line, RenderedLetter content, boolean withheld) {}
