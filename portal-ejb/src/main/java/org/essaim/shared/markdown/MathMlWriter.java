package org.essaim.shared.markdown;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/**
 * MathML as today's browsers draw it (MathML Core): without {@code mfenced} and {@code mstyle}, and nothing but what is
 * listed here.
 */
final class MathMlWriter {

    /** Something else is in it. */
    private static final class UnknownException extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownException(String what) {
            super(what, null, false, false);
        }
    }

    /** Elements with their attributes. */
    private static final Map<String, Set<String>> WRITTEN = Map.ofEntries(
            Map.entry("mrow", Set.of()),
            Map.entry("mi", Set.of()),
            Map.entry("mn", Set.of()),
            Map.entry("mo", Set.of()),
            Map.entry("mtext", Set.of()),
            Map.entry("mspace", Set.of("width")),
            Map.entry("msup", Set.of()),
            Map.entry("msub", Set.of()),
            Map.entry("msubsup", Set.of()),
            Map.entry("mfrac", Set.of()),
            Map.entry("msqrt", Set.of()),
            Map.entry("mroot", Set.of()),
            Map.entry("mover", Set.of("accent")),
            Map.entry("munder", Set.of("accentunder")),
            Map.entry("munderover", Set.of()),
            Map.entry("mtable", Set.of()),
            Map.entry("mtr", Set.of()),
            Map.entry("mtd", Set.of()));

    /** Their bounds stand below and above them. */
    private static final Set<String> WITH_BOUNDS = Set.of("∑", "∏", "⋃", "⋂", "lim", "max", "min", "sup", "inf");

    private final StringBuilder out = new StringBuilder();
    private final boolean displayed;

    MathMlWriter(boolean displayed) {
        this.displayed = displayed;
    }

    /** Empty when there is something in it that is not listed. */
    Optional<String> written(Element math) {
        try {
            out.append(displayed ? "<math display=\"block\">" : "<math>");
            children(math, false);
            return Optional.of(out.append("</math>").toString());
        } catch (UnknownException e) {
            return Optional.empty();
        }
    }

    private void element(Element element, boolean upright) {
        switch (element.getLocalName()) {
            case "mfenced" -> fenced(element, upright);
            case "mstyle" -> row(element, upright || "normal".equals(element.getAttribute("mathvariant")));
            case "mi" -> identifier(element, upright);
            case "msub" -> tagged(bounds(element) ? "munder" : "msub", element, upright);
            case "msubsup" -> tagged(bounds(element) ? "munderover" : "msubsup", element, upright);
            default -> tagged(element.getLocalName(), element, upright);
        }
    }

    private boolean bounds(Element element) {
        return displayed && WITH_BOUNDS.contains(element.getFirstChild().getTextContent());
    }

    private void tagged(String name, Element element, boolean upright) {
        var attributes = WRITTEN.get(name);
        if (attributes == null) {
            throw new UnknownException(name);
        }
        out.append('<').append(name);
        for (var attribute : attributes) {
            var value = element.getAttribute(attribute);
            if (value.matches("[a-z0-9.]{1,10}")) {
                out.append(' ').append(attribute).append("=\"").append(value).append('"');
            }
        }
        out.append('>');
        children(element, upright);
        out.append("</").append(name).append('>');
    }

    private void identifier(Element element, boolean upright) {
        var normal = upright || "normal".equals(element.getAttribute("mathvariant"));
        out.append(normal ? "<mi mathvariant=\"normal\">" : "<mi>");
        children(element, upright);
        out.append("</mi>");
    }

    private void row(Element element, boolean upright) {
        out.append("<mrow>");
        children(element, upright);
        out.append("</mrow>");
    }

    private void fenced(Element element, boolean upright) {
        out.append("<mrow>");
        operator(element.getAttribute("open"));
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            child(child, upright);
            if (child.getNextSibling() != null) {
                operator(element.hasAttribute("separators") ? element.getAttribute("separators") : ",");
            }
        }
        operator(element.getAttribute("close"));
        out.append("</mrow>");
    }

    private void operator(String sign) {
        if (!sign.isEmpty()) {
            out.append("<mo>");
            text(sign);
            out.append("</mo>");
        }
    }

    private void children(Element element, boolean upright) {
        for (var child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            child(child, upright);
        }
    }

    private void child(Node child, boolean upright) {
        if (child instanceof Element element) {
            element(element, upright);
        } else if (child.getNodeType() == Node.TEXT_NODE) {
            text(child.getTextContent());
        } else {
            throw new UnknownException(child.getNodeName());
        }
    }

    private void text(String text) {
        out.append(text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;"));
    }
}
