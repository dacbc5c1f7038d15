package org.essaim.library.content;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** The words of a text in Markdown, as they are searched. */
public final class PlainText {

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();

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
}
