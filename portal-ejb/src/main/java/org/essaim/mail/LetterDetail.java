package org.essaim.mail;

/** One letter with what it says; {@code content} is null when it cannot be rendered, which {@code line} then tells. */
public record LetterDetail(LetterLine line, RenderedLetter content) {}
