package org.essaim.library.content;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Text as it may be kept and searched. */
public final class PlainText {

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();
    private static final char REPLACEMENT = '\uFFFD';

    private PlainText() {}

    /** Markdown as the words that are in it; as it stands, when it is nested deeper than anything meant to be read. */
    public static String of(String markdown) {
        if (markdown.isEmpty()) {
            return "";
        }
        try {
            return RENDERER.render(PARSER.parse(markdown));
        } catch (StackOverflowError e) {
            return markdown;
        }
    }

    /**
     * Stripped, without control characters but line ends and tabs, without halves of characters: the database refuses
     * the one, and nobody can read the other. Never null.
     */
    public static String clean(String text) {
        if (text == null) {
            return "";
        }
        return isClean(text) ? text.strip() : cleaned(text).strip();
    }

    private static boolean isClean(String text) {
        return text.chars().noneMatch(each -> isControl(each) || Character.isSurrogate((char) each));
    }

    private static String cleaned(String text) {
        var clean = new StringBuilder(text.length());
        text.codePoints().filter(each -> !isControl(each)).forEach(each -> {
            if (each >= Character.MIN_SURROGATE && each <= Character.MAX_SURROGATE) {
                clean.append(REPLACEMENT);
            } else {
                clean.appendCodePoint(each);
            }
        });
        return clean.toString();
    }

    private static boolean isControl(int character) {
        return character < ' ' && character != '\n' && character != '\t';
    }
}
