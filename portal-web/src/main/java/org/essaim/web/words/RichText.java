package org.essaim.web.words;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.essaim.shared.markdown.Markdown;
import org.essaim.shared.viewer.CurrentViewer;
import org.essaim.web.caching.BoundedCache;
import org.owasp.html.HtmlPolicyBuilder;
import org.owasp.html.PolicyFactory;

/**
 * What people write in Markdown, as HTML that can do no harm: text, lists, tables, links; no image, no script, no
 * style. Formulas are MathML. Headings begin two levels below the page's own. What is too expensive to show so is shown
 * as it was typed.
 */
@Named
@ApplicationScoped
public class RichText {

    private static final int LOWER = 2;

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
            // What the renderer makes of formulas; nobody can type it.
            .allowElements("math", "mrow", "mi", "mn", "mo", "mtext", "mspace", "msup", "msub", "msubsup", "mfrac")
            .allowElements("msqrt", "mroot", "mover", "munder", "munderover", "mtable", "mtr", "mtd")
            .allowAttributes("display")
            .matching(true, "block")
            .onElements("math")
            .allowAttributes("width")
            .matching(Pattern.compile("[0-9.]{1,6}em"))
            .onElements("mspace")
            .allowAttributes("accent", "accentunder", "mathvariant")
            .matching(true, "true", "normal")
            .onElements("mover", "munder", "mi")
            .allowStandardUrlProtocols()
            .requireRelsOnLinks("nofollow", "noopener", "ugc")
            .toFactory();

    private static final PolicyFactory MARK_ALONE =
            new HtmlPolicyBuilder().allowElements("mark").toFactory();

    /** Characters of HTML that are cached: the same texts are read again and again. */
    private static final int MOST_KEPT = 8_000_000;

    /** What a text weighs however short it is. */
    private static final int LEAST_KEPT = 200;

    /** @param html empty for a text that is too expensive */
    private record Rendered(String html) {
        int weight() {
            return LEAST_KEPT + html.length();
        }
    }

    private final BoundedCache<String, Rendered> kept = new BoundedCache<>(MOST_KEPT, Rendered::weight);

    /** Who renders texts of one of these waits for the others: few enough to keep, too many to meet by chance. */
    private final Object[] turns = Stream.generate(Object::new).limit(64).toArray();

    @Inject
    private CurrentViewer viewer;

    @Inject
    private PageAllowance allowance;

    protected RichText() {}

    RichText(CurrentViewer viewer, PageAllowance allowance) {
        this.viewer = viewer;
        this.allowance = allowance;
    }

    /** Markdown as harmless HTML; empty for null. */
    public String html(String markdown) {
        return html(markdown, LOWER);
    }

    /** Markdown that is a page of its own: its headings keep their levels, the second on. */
    public String page(String markdown) {
        return html(markdown, 0);
    }

    /** An excerpt of the search engine: nothing but {@code <mark>} is left of its HTML. */
    public String marked(String excerpt) {
        return excerpt == null ? "" : MARK_ALONE.sanitize(excerpt);
    }

    private String html(String markdown, int lower) {
        if (markdown == null || markdown.isBlank()) {
            return "";
        }
        var key = lower + digest(markdown);
        var rendered = kept.find(key).orElseGet(() -> render(key, markdown, lower));
        return !rendered.html().isEmpty() && allowance.take(rendered.html().length())
                ? rendered.html()
                : plain(markdown);
    }

    /** Once for all who ask for the same text at the same time. */
    private Rendered render(String key, String markdown, int lower) {
        synchronized (turns[Math.floorMod(key.hashCode(), turns.length)]) {
            return kept.find(key).orElseGet(() -> {
                var made = new Rendered(
                        Markdown.html(markdown, lower, RichText::harmless).orElse(""));
                kept.keep(key, made);
                return made;
            });
        }
    }

    private String plain(String markdown) {
        return "<p><em>" + escaped(Texts.text(viewer.current().locale(), "problem.markdown.plain"))
                + "</em></p>\n<pre tabindex=\"0\">" + escaped(markdown) + "</pre>";
    }

    /** Text that somebody typed, as HTML that shows it. */
    public static String escaped(String text) {
        return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
    }

    private static String harmless(String html) {
        return scrollable(HARMLESS.sanitize(html));
    }

    /**
     * A wide table or formula scrolls within the page, also by the keyboard. In sanitized HTML, what looks like a tag is
     * one.
     */
    private static String scrollable(String html) {
        return html.replace("<table>", "<div class=\"scroll\" tabindex=\"0\"><table>")
                .replace("</table>", "</table></div>")
                .replace("<math display=\"block\">", "<math display=\"block\" tabindex=\"0\">");
    }

    private static String digest(String text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
