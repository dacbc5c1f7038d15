package org.essaim.shared.markdown;

import java.util.Set;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.text.TextContentNodeRendererContext;
import org.commonmark.renderer.text.TextContentWriter;

/** What a text says without its signs: of a link its words, of a formula what is between its signs. */
final class WordsOnly implements NodeRenderer {

    private final TextContentNodeRendererContext context;
    private final TextContentWriter words;
    private final boolean tellingTargets;

    WordsOnly(TextContentNodeRendererContext context, boolean tellingTargets) {
        this.context = context;
        this.words = context.getWriter();
        this.tellingTargets = tellingTargets;
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(
                Formula.class,
                FormulaBlock.class,
                Code.class,
                Link.class,
                Image.class,
                ThematicBreak.class,
                BulletList.class,
                TableBlock.class,
                TableHead.class,
                TableBody.class,
                TableRow.class,
                TableCell.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Formula formula) {
            words.write(formula.latex());
        } else if (node instanceof Code code) {
            words.write(code.getLiteral());
        } else if (node instanceof BulletList) {
            items(node);
        } else if (!(node instanceof ThematicBreak)) {
            children(node);
        }
        if (tellingTargets && node instanceof Link link && !saysItsTarget(link)) {
            words.write(" <" + link.getDestination() + ">");
        }
        if (node instanceof TableCell && node.getNext() != null) {
            words.write(" · ");
        } else if (node instanceof TableRow || node instanceof FormulaBlock) {
            words.block();
        }
    }

    private static boolean saysItsTarget(Link link) {
        return link.getFirstChild() instanceof Text text && text.getLiteral().equals(link.getDestination());
    }

    /** A line for each, without the dash that would stand between words once lines run on. */
    private void items(Node list) {
        for (var item = list.getFirstChild(); item != null; item = item.getNext()) {
            children(item);
            words.block();
        }
    }

    private void children(Node node) {
        for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
            context.render(child);
        }
    }
}
