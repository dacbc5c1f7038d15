package org.essaim.discovery;

import java.text.Normalizer;
import java.util.regex.Pattern;
import org.essaim.search.Texts;

/** Words as they are compared: « CM 2 » and « cm2 », « Physique-chimie » and « physique chimie » have one key. */
public final class Keys {

    private static final Pattern ELISION = Pattern.compile("^(?:[dlDL]|[qQ]u)['’]");

    private Keys() {}

    /** Small letters and digits alone, without accents nor spaces. */
    public static String of(String words) {
        return folded(words).replace(" ", "");
    }

    /** Small letters without accents; other signs are one space. */
    static String folded(String words) {
        var plain = Normalizer.normalize(words, Normalizer.Form.NFKC);
        return Texts.sortKey(ELISION.matcher(plain).replaceFirst(""));
    }
}
