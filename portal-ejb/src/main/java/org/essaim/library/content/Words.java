package org.essaim.library.content;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import org.essaim.shared.text.Text;

/** Small things that all content records do with what is typed. */
final class Words {

    private static final SecureRandom RANDOM = new SecureRandom();

    private static final Pattern BULLET = Pattern.compile("^\\s*[-*+\u2022\u2013\u2014](\\s+|$)");

    private Words() {}

    /** As {@link Text#clean}. */
    static String of(String text) {
        return Text.clean(text);
    }

    /** Without blank entries and repetitions, in the order given. */
    static List<String> list(List<String> texts) {
        return texts == null
                ? List.of()
                : texts.stream()
                        .filter(Objects::nonNull)
                        .map(Words::of)
                        .filter(text -> !text.isEmpty())
                        .distinct()
                        .toList();
    }

    /** As {@link #list}, without the hyphens and bullets that people begin the lines of a list with. */
    static List<String> items(List<String> texts) {
        return texts == null
                ? List.of()
                : list(texts.stream()
                        .filter(Objects::nonNull)
                        .map(text -> BULLET.matcher(text).replaceFirst(""))
                        .toList());
    }

    /** Random enough to be one of its kind in a scenario. */
    static String newKey() {
        return Long.toString(RANDOM.nextLong(1L << 40, 1L << 41), 36);
    }
}
