package org.essaim.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.Text;
import org.essaim.shared.markdown.Markdown;

/**
 * Puts values where a parsed template names them. A value stays the text it is, whatever people typed: no markup, no
 * link, no tag, and nothing that a mail program would make a link of. Only one that stands alone in its paragraph as
 * {@code {markdown:reason}} is read as Markdown: it keeps its paragraphs, lists and emphasis, but no link either. In
 * {@code {linked:text}} links stay, and show where they lead: for what somebody signs who answers for a network (decision
 * 0062).
 *
 * <p>Links are the template's: {@code [{portal}]({portal})} shows an address and leads there. A paragraph of nothing
 * but an empty value disappears, and a link alone in its paragraph becomes a button.
 */
final class Placeholders extends AbstractVisitor {

    private static final Pattern NAME = Pattern.compile("\\{([A-Za-z][A-Za-z0-9_]*)}");

    private static final Pattern MARKDOWN = Pattern.compile("\\{(markdown|linked):([A-Za-z][A-Za-z0-9_]*)}");

    private final Map<String, String> values;

    /** Where the link round the visited text leads, as the template names it; null outside of links. */
    private String destination;

    private Placeholders(Map<String, String> values) {
        this.values = values;
    }

    /** Changes the tree. */
    static void fill(Node document, Map<String, String> values) {
        document.accept(new Placeholders(values));
    }

    /** The text with its values, on one line and without control characters: for a header. */
    static String fillLine(String text, Map<String, String> values) {
        var filler = new Placeholders(values);
        return oneLine(NAME.matcher(text).replaceAll(match -> Matcher.quoteReplacement(filler.value(match.group(1)))));
    }

    /** Without line breaks and control characters, which would begin another header. */
    static String oneLine(String text) {
        return text.replaceAll("[\\p{Cntrl}\\s&&[^\u00A0\u202F]]+", " ").strip();
    }

    @Override
    public void visit(Text text) {
        var literal = text.getLiteral();
        var matcher = NAME.matcher(literal);
        var end = 0;
        var pieces = new ArrayList<Node>();
        while (matcher.find()) {
            addText(pieces, literal.substring(end, matcher.start()));
            addLines(pieces, words(matcher.group(1)));
            end = matcher.end();
        }
        if (end > 0) {
            addText(pieces, literal.substring(end));
            pieces.forEach(text::insertBefore);
            text.unlink();
        }
    }

    @Override
    public void visit(Code code) {
        code.setLiteral(Unlinked.text(fillLine(code.getLiteral(), values)));
    }

    @Override
    public void visit(Link link) {
        destination = link.getDestination();
        link.setDestination(fillLine(destination, values));
        visitChildren(link);
        destination = null;
    }

    @Override
    public void visit(Paragraph paragraph) {
        if (paragraph.getFirstChild() instanceof Text text && text.getNext() == null) {
            var markdown = MARKDOWN.matcher(text.getLiteral());
            if (markdown.matches()) {
                var typed = value(markdown.group(2));
                blocks("linked".equals(markdown.group(1)) ? Markdown.treeWithLinks(typed) : Markdown.tree(typed))
                        .forEach(paragraph::insertBefore);
                paragraph.unlink();
                return;
            }
        }
        visitChildren(paragraph);
        var first = paragraph.getFirstChild();
        if (first == null) {
            paragraph.unlink();
        } else if (first == paragraph.getLastChild() && first instanceof Link link) {
            var label = TextLetter.plain(link);
            paragraph.insertBefore(
                    new LetterButton(link.getDestination(), label.equals(link.getDestination()) ? null : label));
            paragraph.unlink();
        }
    }

    @Override
    public void visit(BlockQuote quote) {
        visitChildren(quote);
        if (quote.getFirstChild() == null) {
            quote.unlink();
        }
    }

    /** The blocks of a text that somebody typed. */
    private static List<Node> blocks(Node document) {
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Link link) {
                visitChildren(link);
                var typed = new TypedLink(link.getDestination());
                while (link.getFirstChild() != null) {
                    typed.appendChild(link.getFirstChild());
                }
                link.insertBefore(typed);
                link.unlink();
            }

            @Override
            public void visit(Text text) {
                text.setLiteral(Unlinked.text(text.getLiteral()));
            }

            @Override
            public void visit(Code code) {
                code.setLiteral(Unlinked.text(code.getLiteral()));
            }
        });
        var blocks = new ArrayList<Node>();
        for (var block = document.getFirstChild(); block != null; block = block.getNext()) {
            blocks.add(block);
        }
        return blocks;
    }

    private String value(String name) {
        var value = values.get(name);
        if (value == null) {
            throw new TemplateException("no value for {" + name + "}");
        }
        return value;
    }

    /** The value as text; what a link leads to anyway is shown as it is. */
    private String words(String name) {
        var slot = "{" + name + "}";
        var leadsThere = slot.equals(destination) || ("mailto:" + slot).equals(destination);
        return leadsThere ? value(name) : Unlinked.text(value(name));
    }

    private static void addText(ArrayList<Node> pieces, String text) {
        if (!text.isEmpty()) {
            pieces.add(new Text(text));
        }
    }

    private static void addLines(ArrayList<Node> pieces, String value) {
        var lines = value.strip().split("\\R", -1);
        for (var i = 0; i < lines.length; i++) {
            if (i > 0) {
                pieces.add(new HardLineBreak());
            }
            addText(pieces, lines[i].strip());
        }
    }
}
