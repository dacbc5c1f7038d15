package org.essaim.mail;

import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.Code;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;

/** A letter as plain text: paragraphs apart, quotes with {@code >}, lists with hyphens, addresses in full. */
final class TextLetter extends AbstractVisitor {

    private final StringBuilder out = new StringBuilder();

    private TextLetter() {}

    static String of(Node document) {
        var writer = new TextLetter();
        document.accept(writer);
        return writer.out.toString().strip() + "\n";
    }

    /** What a node holds, without space round it. */
    static String plain(Node node) {
        var words = new TextLetter();
        words.visitChildren(node);
        return words.out.toString().strip();
    }

    @Override
    public void visit(Paragraph paragraph) {
        visitChildren(paragraph);
        out.append(paragraph.getParent() instanceof ListItem && paragraph.getNext() == null ? "\n" : "\n\n");
    }

    @Override
    public void visit(Heading heading) {
        visitChildren(heading);
        out.append("\n\n");
    }

    @Override
    public void visit(BlockQuote quote) {
        out.append(plain(quote).replaceAll("(?m)^", "> ")).append("\n\n");
    }

    @Override
    public void visit(ListItem item) {
        var number = item.getParent() instanceof OrderedList ? position(item) + ". " : "- ";
        out.append(number).append(plain(item).replace("\n", "\n  ")).append('\n');
        if (item.getNext() == null) {
            out.append('\n');
        }
    }

    @Override
    public void visit(CustomBlock block) {
        if (block instanceof LetterButton button) {
            if (button.label() != null) {
                out.append(button.label()).append('\n');
            }
            out.append(button.address()).append("\n\n");
        }
    }

    @Override
    public void visit(Link link) {
        var label = plain(link);
        out.append(label);
        if (!label.equals(link.getDestination())
                && !link.getDestination().equals("mailto:" + label)
                && !link.getDestination().isEmpty()) {
            out.append(" (").append(link.getDestination()).append(')');
        }
    }

    @Override
    public void visit(Text text) {
        out.append(text.getLiteral());
    }

    @Override
    public void visit(Code code) {
        out.append(code.getLiteral());
    }

    @Override
    public void visit(SoftLineBreak line) {
        out.append(' ');
    }

    @Override
    public void visit(HardLineBreak line) {
        out.append('\n');
    }

    @Override
    public void visit(ThematicBreak line) {
        out.append("-- \n");
    }

    private static int position(Node item) {
        var position = 1;
        for (var before = item.getPrevious(); before != null; before = before.getPrevious()) {
            position++;
        }
        return position;
    }
}
