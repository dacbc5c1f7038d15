package org.essaim.shared.markdown;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.commonmark.renderer.text.LineBreakRendering;
import org.commonmark.renderer.text.TextContentRenderer;

/** Markdown as HTML or as words, within limits that hold whatever the text is. */
public final class Markdown {

    /** Cells of all tables of one text. */
    public static final int MOST_CELLS = 5_000;

    /** Levels of one text: an item of a list is two of them, bold in it a third. */
    static final int MOST_LEVELS = 32;

    /** Characters of HTML that one text may ever become. */
    static final long MOST_HTML = 4_000_000;

    /** Characters of HTML that are never too many, and how many more each typed character may become. */
    private static final long ALWAYS = 150_000;

    private static final long TIMES = 8;

    private static final int LOWEST_HEADING = 6;

    private static final HtmlRenderer HTML = HtmlRenderer.builder()
            .extensions(List.of(Grammar.TABLES))
            .nodeRendererFactory(FormulaHtml::new)
            .escapeHtml(true)
            .softbreak("<br>")
            .build();
    private static final TextContentRenderer WORDS = words(false);
    private static final TextContentRenderer WORDS_AND_TARGETS = words(true);

    /** Signs that mean something in a line; most lines have none. */
    private static final Pattern SIGNS = Pattern.compile("[*_`]|]\\(|\\\\[(\\[]|\\$\\$");

    private static final Pattern HEADING = Pattern.compile("^#{1,6}\\s+|\\s+#+$");

    /** Characters that are rendered at the same time: some hundred short texts, or one of the longest. */
    private static final int AT_ONCE = 2_000_000;

    /** What a text of one word weighs. */
    private static final int LEAST = 10_000;

    private static final Semaphore ROOM = new Semaphore(AT_ONCE, true);

    private Markdown() {}

    private static TextContentRenderer words(boolean tellingTargets) {
        return TextContentRenderer.builder()
                .nodeRendererFactory(context -> new WordsOnly(context, tellingTargets))
                .lineBreakRendering(LineBreakRendering.COMPACT)
                .build();
    }

    /**
     * The text as HTML, which may still hold links of any kind; empty when it would be too expensive.
     *
     * @param lowered levels by which headings stand below those that were typed
     * @param finish makes it harmless; what that makes of it counts, too
     */
    public static Optional<String> html(String markdown, int lowered, UnaryOperator<String> finish) {
        return inTurn(markdown, () -> {
            var document = document(markdown);
            return excess(document).isPresent()
                    ? Optional.empty()
                    : written(markdown, lowered(document, lowered))
                            .map(finish)
                            .filter(html -> html.length() <= most(markdown));
        });
    }

    /** The words of the text, for whatever shows no signs; the text as it stands when they would be longer by far. */
    public static String words(String markdown) {
        return words(WORDS, markdown);
    }

    /** As {@link #words}, with where each link leads behind it: for who judges what somebody wrote. */
    public static String wordsAndTargets(String markdown) {
        return words(WORDS_AND_TARGETS, markdown);
    }

    private static String words(TextContentRenderer renderer, String markdown) {
        if (markdown == null || markdown.isEmpty()) {
            return "";
        }
        return inTurn(markdown, () -> {
            var tables = TableCells.atMost(markdown) <= MOST_CELLS;
            return words(renderer, tables ? Grammar.WHOLE : Grammar.WITHOUT_TABLES, markdown);
        });
    }

    /** The words of a title or a name, which is no Markdown: signs that somebody typed all the same are taken off. */
    public static String line(String title) {
        if (title == null || title.isEmpty()) {
            return "";
        }
        var plain = title.indexOf('#') < 0 ? title : HEADING.matcher(title).replaceAll("");
        return SIGNS.matcher(plain).find() ? words(WORDS, Grammar.LINE, plain) : plain;
    }

    /**
     * The text as a tree of paragraphs, headings, lists, quotations and emphasis, for letters: of links, pictures,
     * formulas and tags it has the words. A text that is too expensive is one paragraph.
     */
    public static Node tree(String markdown) {
        return tree(markdown, false);
    }

    /** As {@link #tree}, with the links that lead to sites and to addresses of mail. */
    public static Node treeWithLinks(String markdown) {
        return tree(markdown, true);
    }

    private static Node tree(String markdown, boolean keepingLinks) {
        return inTurn(markdown, () -> {
            var document = Grammar.WITHOUT_TABLES.parse(markdown);
            return SimpleTree.of(levels(document) > MOST_LEVELS ? SimpleTree.lines(markdown) : document, keepingLinks);
        });
    }

    private static String words(TextContentRenderer renderer, Parser parser, String markdown) {
        try {
            var words = new BoundedText(most(markdown));
            renderer.render(parser.parse(markdown), words);
            return words.toString();
        } catch (BoundedText.FullException | IllegalArgumentException e) {
            // The parser counts the cells of each table separately, and throws the second.
            return markdown;
        }
    }

    /** What makes the text too expensive, or how many characters of HTML it is. */
    static Measure measure(String markdown) {
        return inTurn(markdown, () -> {
            var document = document(markdown);
            return excess(document).map(Measure::of).orElseGet(() -> written(markdown, document)
                    .map(html -> new Measure(Optional.empty(), html.length()))
                    .orElseGet(() -> Measure.of(Excess.SIZE)));
        });
    }

    /**
     * A text on the scales.
     *
     * @param size characters of HTML; 0 when there is an excess
     */
    record Measure(Optional<Excess> excess, int size) {
        static Measure of(Excess excess) {
            return new Measure(Optional.of(excess), 0);
        }
    }

    /** Null when its tables are so large that it must not even be parsed. */
    private static Node document(String markdown) {
        if (TableCells.atMost(markdown) > MOST_CELLS) {
            return null;
        }
        try {
            return Grammar.WHOLE.parse(markdown);
        } catch (IllegalArgumentException e) {
            // The parser counts the cells of each table separately.
            return null;
        }
    }

    private static Optional<Excess> excess(Node document) {
        if (document == null) {
            return Optional.of(Excess.CELLS);
        }
        return levels(document) > MOST_LEVELS ? Optional.of(Excess.NESTING) : Optional.empty();
    }

    private static Optional<String> written(String markdown, Node document) {
        try {
            var html = new BoundedText(most(markdown));
            HTML.render(document, html);
            return Optional.of(html.toString());
        } catch (BoundedText.FullException e) {
            return Optional.empty();
        }
    }

    private static long most(String markdown) {
        return Math.min(MOST_HTML, ALWAYS + TIMES * markdown.length());
    }

    private static int levels(Node document) {
        var deepest = 0;
        var level = 0;
        for (var node = document; node != null; ) {
            deepest = Math.max(deepest, level);
            if (node.getFirstChild() != null) {
                node = node.getFirstChild();
                level++;
            } else {
                while (node != null && node.getNext() == null) {
                    node = node.getParent();
                    level--;
                }
                node = node == null ? null : node.getNext();
            }
        }
        return deepest;
    }

    private static Node lowered(Node document, int levels) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(LOWEST_HEADING, heading.getLevel() + levels));
                visitChildren(heading);
            }
        });
        return document;
    }

    private static <T> T inTurn(String markdown, Supplier<T> work) {
        var weight = Math.min(AT_ONCE, LEAST + markdown.length());
        ROOM.acquireUninterruptibly(weight);
        try {
            return work.get();
        } finally {
            ROOM.release(weight);
        }
    }
}
