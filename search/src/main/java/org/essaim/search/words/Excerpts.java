package org.essaim.search.words;

import java.util.BitSet;
import java.util.List;
import org.essaim.search.Texts;
import org.essaim.search.words.Marks.Span;

/** HTML of titles and excerpts: everything escaped, only {@code <mark>} added. */
public final class Excerpts {
    private static final int LENGTH = 240;
    private static final int LEAD = 70;

    private Excerpts() {}

    /** The whole text, with its spans marked. */
    public static String marked(String text, List<Span> spans) {
        return html(text, spans, 0, text.length());
    }

    /** The best part of the summary, or of the text when more is met there. */
    public static String excerpt(String summary, List<Span> inSummary, String text, List<Span> inText) {
        Window ofSummary = best(inSummary);
        Window ofText = best(inText);
        boolean useText = summary.isBlank() || ofText.ways() > ofSummary.ways();
        return useText ? cut(text, inText, ofText) : cut(summary, inSummary, ofSummary);
    }

    private record Window(int start, int ways, int spans) {}

    private static Window best(List<Span> spans) {
        var best = new Window(0, 0, 0);
        for (int i = 0; i < spans.size(); i++) {
            var ways = new BitSet();
            int start = spans.get(i).start();
            int count = 0;
            for (int j = i; j < spans.size() && spans.get(j).end() <= start + LENGTH - LEAD; j++) {
                ways.set(spans.get(j).way());
                count++;
            }
            int distinct = ways.cardinality();
            if (distinct > best.ways() || distinct == best.ways() && count > best.spans()) {
                best = new Window(start, distinct, count);
            }
        }
        return best;
    }

    private static String cut(String text, List<Span> spans, Window window) {
        if (text.length() <= LENGTH + LEAD / 2) {
            return html(text, spans, 0, text.length()).strip();
        }
        int start = start(text, window.start());
        int end = end(text, Math.min(text.length(), start + LENGTH));
        String html = html(text, spans, start, end).strip();
        return (start > 0 ? "… " : "") + html + (end < text.length() ? " …" : "");
    }

    /** The beginning of the sentence when near, else of a word. */
    private static int start(String text, int at) {
        int earliest = Math.max(0, at - LEAD);
        if (earliest == 0) {
            return 0;
        }
        int word = -1;
        for (int i = at; i > earliest; i--) {
            char before = text.charAt(i - 1);
            if (before == '\n' || Character.isWhitespace(before) && i > 1 && ".!?…".indexOf(text.charAt(i - 2)) >= 0) {
                return i;
            }
            if (Character.isWhitespace(before)) {
                word = i;
            }
        }
        return word < 0 ? at : word;
    }

    private static int end(String text, int at) {
        if (at == text.length()) {
            return at;
        }
        for (int i = at; i > at - 40 && i > 0; i--) {
            if (Character.isWhitespace(text.charAt(i))) {
                return i;
            }
        }
        return Character.isLowSurrogate(text.charAt(at)) ? at - 1 : at;
    }

    private static String html(String text, List<Span> spans, int from, int to) {
        var html = new StringBuilder(to - from + 64);
        int at = from;
        for (Span span : spans) {
            if (span.start() >= at && span.end() <= to) {
                Texts.appendEscaped(html, text, at, span.start());
                html.append("<mark>");
                Texts.appendEscaped(html, text, span.start(), span.end());
                html.append("</mark>");
                at = span.end();
            }
        }
        Texts.appendEscaped(html, text, at, to);
        return html.toString();
    }
}
