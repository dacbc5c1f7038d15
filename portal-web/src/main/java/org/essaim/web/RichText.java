package org.essaim.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Named;
import java.util.List;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Heading;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.essaim.web.caching.BoundedCache;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What people write in Markdown, as HTML that can do no harm: text, lists, tables, links; no image, no script, no
 * style. Headings begin two levels below the page's own.
 */
@Named
@ApplicationScoped
public class RichText {

    private static final int LOWER = 2;
    private static final int LOWEST = 6;

    private static final List<TablesExtension> EXTENSIONS = List.of((TablesExtension) TablesExtension.create());
    private static final Parser PARSER = Parser.builder().extensions(EXTENSIONS).build();
    private static final HtmlRenderer RENDERER = HtmlRenderer.builder()
            .extensions(EXTENSIONS)
            .escapeHtml(true)
            .softbreak("<br>")
            .build();

    private static final PolicyFactory HARMLESS = new HtmlPolicyBuilder()
            .allowElements("p", "br", "em", "strong", "code", "pre", "blockquote", "ul", "ol", "li", "hr")
            .allowElements("h1", "h2", "h3", "h4", "h5", "h6", "table", "thead", "tbody", "tr", "th", "td", "a")
            .allowAttributes("href")
            .onElements("a")
            .allowAttributes("start")
            .matching(Pattern.compile("\\d{1,4}"))
            .onElements("ol")
            .allowAttributes("align")
            .matching(true, "left", "right", "center")
            .onElements("th", "td")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("nofollow", "noopener", "ugc")
            .toFactory();

    private static final PolicyFactory MARK_ALONE =
            new HtmlPolicyBuilder().allowElements("mark").toFactory();

    /** Characters of HTML that are kept: the same texts are read again and again. */
    private static final int MOST_KEPT = 8_000_000;

    private final BoundedCache<String, String> rendered = new BoundedCache<>(MOST_KEPT, String::length);

    /** Markdown as harmless HTML; empty for null. */
    public String html(String markdown) {
        if (markdown == null || markdown.isBlank()) {
            return "";
        }
        return rendered.find(markdown).orElseGet(() -> {
            var html = render(markdown, LOWER);
            rendered.keep(markdown, html);
            return html;
        });
    }

    /** Markdown that is a page of its own: its headings keep their levels, the second on. */
    public String page(String markdown) {
        return markdown == null ? "" : render(markdown, 0);
    }

    /** An excerpt of the search engine: nothing but {@code <mark>} is left of its HTML. */
    public String marked(String excerpt) {
        return excerpt == null ? "" : MARK_ALONE.sanitize(excerpt);
    }

    private static String render(String markdown, int lower) {
        var document = PARSER.parse(markdown);
        document.accept(new AbstractVisitor() {
            @Override
            public void visit(Heading heading) {
                heading.setLevel(Math.min(LOWEST, heading.getLevel() + lower));
                visitChildren(heading);
            }
        });
        return scrollable(HARMLESS.sanitize(RENDERER.render(document)));
    }

    /** A wide table scrolls by itself, also by the keyboard. In sanitized HTML, what looks like a tag is one. */
    private static String scrollable(String html) {
        return html.replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>");
    }
}
