package org.essaim.shared.markdown;

import org.commonmark.node.CustomNode;

/** A formula in a text: neither its signs nor its letters are Markdown. */
final class Formula extends CustomNode {

    private final String latex;
    private final String typed;
    private final boolean displayed;

    /**
     * @param latex between its signs
     * @param typed with its signs
     * @param displayed on a line of its own
     */
    Formula(String latex, String typed, boolean displayed) {
        this.latex = latex;
        this.typed = typed;
        this.displayed = displayed;
    }

    String latex() {
        return latex;
    }

    String typed() {
        return typed;
    }

    boolean isDisplayed() {
        return displayed;
    }
}
