package org.essaim.library.content;

import org.commonmark.parser.Parser;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as the words that are in it. */
public final class PlainText {

    private static final Parser PARSER = Parser.builder().build();
    private static final TextContentRenderer RENDERER = TextContentRenderer.builder()
            .lineBreakRendering(LineBreakRendering.COMPACT)
            .build();

    private PlainText() {}

    public static String of(String markdown) {
        return markdown.isEmpty() ? "" : RENDERER.render(PARSER.parse(markdown));
    }
}
