package org.essaim.shared.markdown;

import java.util.Set;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlWriter;

/** Draws the formulas of one text; one that is wrong is shown as it was typed, and so are those of too many. */
final class FormulaHtml implements NodeRenderer {

    /** Formulas of one text that are drawn. */
    static final int MOST = 300;

    private final HtmlNodeRendererContext context;
    private final HtmlWriter html;
    private int drawn;

    FormulaHtml(HtmlNodeRendererContext context) {
        this.context = context;
        this.html = context.getWriter();
    }

    @Override
    public Set<Class<? extends Node>> getNodeTypes() {
        return Set.of(Formula.class, FormulaBlock.class);
    }

    @Override
    public void render(Node node) {
        if (node instanceof Formula formula) {
            draw(formula);
        } else {
            html.line();
            html.tag("p");
            for (var child = node.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            html.tag("/p");
            html.line();
        }
    }

    private void draw(Formula formula) {
        if (drawn++ < MOST) {
            MathMl.of(formula.latex(), formula.isDisplayed())
                    .ifPresentOrElse(html::raw, () -> html.text(formula.typed()));
        } else {
            html.text(formula.typed());
        }
    }
}
