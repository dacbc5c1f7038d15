package org.essaim.shared.text;

import java.text.MessageFormat;
import java.util.Locale;

/** Sizes of files as people read them: « 12 Ko », « 3,4 Mo »; 1 Ko is 1000 bytes. */
public final class ByteSize {

    private static final int KILO = 1_000;
    private static final int MEGA = 1_000_000;

    private ByteSize() {}

    public static String words(long bytes, Locale language) {
        if (bytes < KILO) {
            var one = bytes == 1 || bytes == 0 && Locale.FRENCH.getLanguage().equals(language.getLanguage());
            return say(language, one ? "size.bytes.one" : "size.bytes.many", bytes);
        }
        if (bytes < MEGA - KILO / 2) {
            return say(language, "size.kilo", Math.round(bytes / (double) KILO));
        }
        return say(language, "size.mega", Math.round(bytes * 10.0 / MEGA) / 10.0);
    }

    private static String say(Locale language, String key, Number number) {
        return new MessageFormat(Words.find(language, key).orElse("{0}"), language).format(new Object[] {number});
    }
}
