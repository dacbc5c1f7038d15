package org.essaim.search;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** Plain text made fit for pages and for sorting, the same for every engine. */
public final class Texts {
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern NOT_LETTERS = Pattern.compile("[^\\p{L}\\p{N}]+");

    private Texts() {}

    /** Text for HTML content and quoted attributes. */
    public static String escape(CharSequence text) {
        var html = new StringBuilder(text.length() + 16);
        appendEscaped(html, text, 0, text.length());
        return html.toString();
    }

    /** Appends a part of a text for HTML content. */
    public static void appendEscaped(StringBuilder html, CharSequence text, int from, int to) {
        for (int i = from; i < to; i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> html.append("&lt;");
                case '>' -> html.append("&gt;");
                case '&' -> html.append("&amp;");
                case '"' -> html.append("&#34;");
                case '\'' -> html.append("&#39;");
                default -> html.append(Character.isISOControl(c) ? ' ' : c);
            }
        }
    }

    /** What titles are sorted by: small letters without accents, other signs as one space. */
    public static String sortKey(String title) {
        String folded = fold(title).replace("œ", "oe").replace("æ", "ae");
        String key = NOT_LETTERS.matcher(folded).replaceAll(" ").strip();
        return key.length() > 120 ? key.substring(0, 120) : key;
    }

    /** Small letters without accents. */
    public static String fold(String text) {
        return MARKS.matcher(Normalizer.normalize(text, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
    }

    /** FNV-1a in 64 bits: the same on every machine and at every start. */
    public static long hash(String text) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < text.length(); i++) {
            hash = (hash ^ text.charAt(i)) * 0x100000001b3L;
        }
        return hash;
    }
}
