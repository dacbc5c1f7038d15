package org.essaim.shared.lists;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Words as they are compared when somebody looks for them: without case, accents, ligatures, apostrophes and hyphens.
 * The function {@code folded} of the database does the same to what is stored.
 */
public final class Folding {

    private static final int MOST_WORDS = 8;
    private static final Pattern MARKS = Pattern.compile("[\\u0300-\\u036f\\u00ad\\u200b-\\u200d\\u2060\\ufeff]");
    private static final Pattern BETWEEN = Pattern.compile(
            "[\\u0000-\\u0020\\u0027\\u002d\\u0060\\u007f\\u0085\\u02bc\\u2010-\\u2015\\u2018\\u2019\\u2028\\u2029\\u2212]+");

    private Folding() {}

    public static String folded(String text) {
        var plain = Normalizer.normalize(text, Normalizer.Form.NFKD).toLowerCase(Locale.ROOT);
        var letters = MARKS.matcher(plain)
                .replaceAll("")
                .replace('ς', 'σ')
                .replace('ø', 'o')
                .replace('đ', 'd')
                .replace('ł', 'l')
                .replace('ı', 'i')
                .replace("œ", "oe")
                .replace("æ", "ae")
                .replace("ß", "ss");
        return BETWEEN.matcher(letters).replaceAll(" ").trim();
    }

    /** The words of what was typed, each once and at most {@value #MOST_WORDS}; none for null. */
    public static List<String> words(String typed) {
        return typed == null
                ? List.of()
                : Stream.of(folded(typed).split(" "))
                        .filter(word -> !word.isEmpty())
                        .distinct()
                        .limit(MOST_WORDS)
                        .toList();
    }
}
