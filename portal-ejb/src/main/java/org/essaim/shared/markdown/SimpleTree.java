package org.essaim.shared.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.CustomBlock;
import org.commonmark.node.CustomNode;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.Text;

/**
 * Takes out of a tree what a letter does not show: pictures become words, tags and code become text, and so do links unless
 * they are kept and lead to a site or to an address of mail.
 */
final class SimpleTree extends AbstractVisitor {

    private static final int HEADING = 2;

    private static final Pattern LEADS_SOMEWHERE = Pattern.compile("(?i)(?:https?://|mailto:)\\S+");

    private final boolean keepingLinks;

    private SimpleTree(boolean keepingLinks) {
        this.keepingLinks = keepingLinks;
    }

    static Node of(Node document, boolean keepingLinks) {
        document.accept(new SimpleTree(keepingLinks));
        return document;
    }

    @Override
    public void visit(Heading heading) {
        heading.setLevel(HEADING);
        visitChildren(heading);
    }

    /** The address stands behind the words, unless it is these. */
    @Override
    public void visit(Link link) {
        visitChildren(link);
        if (keepingLinks && LEADS_SOMEWHERE.matcher(link.getDestination()).matches()) {
            return;
        }
        var words = link.getFirstChild() instanceof Text text ? text.getLiteral() : "";
        var address = link.getDestination().replaceFirst("^mailto:", "");
        moveChildrenBefore(link);
        if (!address.isEmpty() && !address.equals(words) && !address.equals("http://" + words)) {
            link.insertBefore(new Text(" (" + address + ")"));
        }
        link.unlink();
    }

    @Override
    public void visit(Image image) {
        visitChildren(image);
        moveChildrenBefore(image);
        image.unlink();
    }

    @Override
    public void visit(CustomNode node) {
        if (node instanceof Formula formula) {
            replace(node, new Text(formula.latex()));
        }
    }

    /** The lines of a formula, and what follows them, are a paragraph: a letter draws no block of our own. */
    @Override
    public void visit(CustomBlock block) {
        visitChildren(block);
        var paragraph = new Paragraph();
        while (block.getFirstChild() != null) {
            paragraph.appendChild(block.getFirstChild());
        }
        replace(block, paragraph);
    }

    @Override
    public void visit(HtmlInline html) {
        replace(html, new Text(html.getLiteral()));
    }

    @Override
    public void visit(HtmlBlock html) {
        replace(html, lines(html.getLiteral()));
    }

    @Override
    public void visit(FencedCodeBlock code) {
        replace(code, lines(code.getLiteral()));
    }

    @Override
    public void visit(SoftLineBreak line) {
        replace(line, new HardLineBreak());
    }

    static Paragraph lines(String text) {
        var paragraph = new Paragraph();
        text.lines().forEach(line -> {
            if (paragraph.getFirstChild() != null) {
                paragraph.appendChild(new HardLineBreak());
            }
            paragraph.appendChild(new Text(line));
        });
        return paragraph;
    }

    private static void moveChildrenBefore(Node node) {
        while (node.getFirstChild() != null) {
            node.insertBefore(node.getFirstChild());
        }
    }

    private static void replace(Node former, Node node) {
        former.insertBefore(node);
        former.unlink();
    }
}
