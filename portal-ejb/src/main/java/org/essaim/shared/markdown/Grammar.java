package org.essaim.shared.markdown;

import java.util.List;
import java.util.Set;
import org.commonmark.Extension;
import org.commonmark.ext.autolink.AutolinkExtension;
import org.commonmark.ext.autolink.AutolinkType;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.Block;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.ListBlock;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;

/**
 * What of Markdown people may type here: CommonMark with tables, formulas and bare addresses, without code by four
 * spaces, which nobody means, and without emphasis within a product.
 */
final class Grammar {

    /**
     * Levels from which the parser takes signs for text, so that no recursion is deep; more than
     * {@link Markdown#MOST_LEVELS}, so that whoever measures a text still sees that it has too many.
     */
    private static final int PARSED_LEVELS = 40;

    static final Extension TABLES =
            TablesExtension.builder().maxCells(Markdown.MOST_CELLS).build();

    private static final Extension ADDRESSES = AutolinkExtension.builder()
            .linkTypes(AutolinkType.URL, AutolinkType.WWW, AutolinkType.EMAIL)
            .build();

    private static final Set<Class<? extends Block>> BLOCKS = Set.of(
            Heading.class,
            HtmlBlock.class,
            ThematicBreak.class,
            FencedCodeBlock.class,
            BlockQuote.class,
            ListBlock.class);

    /** All of it. */
    static final Parser WHOLE =
            parser(BLOCKS).extensions(List.of(TABLES, ADDRESSES)).build();

    /** Without tables, however many cells they have. */
    static final Parser WITHOUT_TABLES =
            parser(BLOCKS).extensions(List.of(ADDRESSES)).build();

    /** One line, whose beginning means nothing. */
    static final Parser LINE = parser(Set.of()).build();

    private Grammar() {}

    private static Parser.Builder parser(Set<Class<? extends Block>> blocks) {
        return Parser.builder()
                .enabledBlockTypes(blocks)
                .maxOpenBlockParsers(PARSED_LEVELS)
                .maxInlineNesting(PARSED_LEVELS)
                .customBlockParserFactory(new FormulaBlockParser.Factory())
                .customInlineContentParserFactory(new FormulaParser.Factory())
                .customInlineContentParserFactory(new StarParser.Factory());
    }
}
