package org.essaim.shared.text;

import java.text.Normalizer;
import java.util.Locale;
import java.util.regex.Pattern;

/** The readable part of a public address: « L'énergie, en 6e » gives {@code l-energie-en-6e}. */
public final class Slug {

    private static final int LONGEST = 80;
    private static final Pattern MARKS = Pattern.compile("\\p{M}+");
    private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

    private Slug() {}

    /** Lower case letters, digits and single hyphens, at most 80 characters; empty when nothing is left. */
    public static String of(String title) {
        var lower = title.toLowerCase(Locale.FRENCH).replace("œ", "oe").replace("æ", "ae");
        var plain =
                MARKS.matcher(Normalizer.normalize(lower, Normalizer.Form.NFD)).replaceAll("");
        var slug = OTHERS.matcher(plain).replaceAll("-");
        if (slug.length() > LONGEST) {
            var cut = slug.lastIndexOf('-', LONGEST);
            slug = slug.substring(0, cut > 0 ? cut : LONGEST);
        }
        return trimHyphens(slug);
    }

    private static String trimHyphens(String slug) {
        var start = slug.startsWith("-") ? 1 : 0;
        var end = slug.endsWith("-") && slug.length() > start ? slug.length() - 1 : slug.length();
        return slug.substring(start, end);
    }
}
