package org.essaim.mail;

import java.util.Map;
import java.util.Set;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.renderer.NodeRenderer;
import org.commonmark.renderer.html.AttributeProvider;
import org.commonmark.renderer.html.HtmlNodeRendererContext;
import org.commonmark.renderer.html.HtmlRenderer;

/** The body of a letter as HTML with its styles in place: mail programs read no style sheet. */
final class HtmlLetter {

    private static final Map<String, String> STYLES = Map.of(
            "p", "margin:0 0 16px",
            "h2", "margin:24px 0 8px;font-size:19px;line-height:1.25",
            "ul", "margin:0 0 16px;padding-left:22px",
            "ol", "margin:0 0 16px;padding-left:22px",
            "li", "margin:0 0 6px",
            "blockquote", "margin:0 0 16px;padding:2px 0 2px 14px;border-left:3px solid #dfd3ba",
            "hr", "border:0;border-top:1px solid #dfd3ba;margin:24px 0",
            "a", "color:inherit;text-decoration:underline");

    private HtmlLetter() {}

    /**
     * @param accent colour of a button, {@code #rrggbb}
     * @param usualLabel words of a button that has none of its own
     */
    static String of(Node document, String accent, String usualLabel) {
        return HtmlRenderer.builder()
                .escapeHtml(true)
                .sanitizeUrls(true)
                .attributeProviderFactory(context -> styles())
                .nodeRendererFactory(context -> new ButtonRenderer(context, accent, usualLabel))
                .nodeRendererFactory(TypedLinkRenderer::new)
                .build()
                .render(document);
    }

    private static AttributeProvider styles() {
        return (node, tag, attributes) -> {
            var style = STYLES.get(tag);
            if (style != null) {
                attributes.put("style", style);
            }
            if (node instanceof Link) {
                attributes.remove("rel");
            }
        };
    }

    /** Black or white, whichever is easier to read on this colour. */
    static String on(String colour) {
        var rgb = Integer.parseInt(colour.substring(1), 16);
        var light = 0.2126 * linear(rgb >> 16) + 0.7152 * linear(rgb >> 8) + 0.0722 * linear(rgb);
        return light > 0.179 ? "#171c2e" : "#ffffff";
    }

    private static double linear(int channel) {
        var part = (channel & 0xff) / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }

    /** Words may promise another site than the one that opens: it stands beside them. */
    private record TypedLinkRenderer(HtmlNodeRendererContext context) implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(TypedLink.class);
        }

        @Override
        public void render(Node node) {
            var link = (TypedLink) node;
            var html = context.getWriter();
            var address = context.urlSanitizer().sanitizeLinkUrl(link.getDestination());
            html.tag("a", Map.of("href", address, "style", STYLES.get("a")));
            for (var child = link.getFirstChild(); child != null; child = child.getNext()) {
                context.render(child);
            }
            html.tag("/a");
            html.text(" (" + Unlinked.text(link.target()) + ")");
        }
    }

    private record ButtonRenderer(HtmlNodeRendererContext context, String accent, String usualLabel)
            implements NodeRenderer {

        @Override
        public Set<Class<? extends Node>> getNodeTypes() {
            return Set.of(LetterButton.class);
        }

        @Override
        public void render(Node node) {
            var button = (LetterButton) node;
            var html = context.getWriter();
            var address = context.urlSanitizer().sanitizeLinkUrl(button.address());
            html.line();
            html.tag("p", Map.of("style", "margin:24px 0 8px"));
            html.tag("a", Map.of("href", address, "class", "button", "style", buttonStyle()));
            html.text(button.label() == null ? usualLabel : button.label());
            html.tag("/a");
            html.tag("/p");
            html.tag("p", Map.of("class", "soft", "style", "margin:0 0 24px;font-size:13px;word-break:break-all"));
            html.text(button.address());
            html.tag("/p");
            html.line();
        }

        private String buttonStyle() {
            return "display:inline-block;padding:12px 22px;border-radius:6px;font-weight:bold;text-decoration:none;"
                    + "background-color:" + accent + ";color:" + on(accent);
        }
    }
}
