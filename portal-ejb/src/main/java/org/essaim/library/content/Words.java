package org.essaim.library.content;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;
import org.essaim.shared.text.Text;

/** Small things that all content records do with what is typed. */
final class Words {

    private static final SecureRandom RANDOM = new SecureRandom();

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

    /** Random enough to be one of its kind in a scenario. */
    static String newKey() {
        return Long.toString(RANDOM.nextLong(1L << 40, 1L << 41), 36);
    }
}
