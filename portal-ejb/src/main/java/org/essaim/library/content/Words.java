package org.essaim.library.content;

import java.security.SecureRandom;
import java.util.List;
import java.util.Objects;

/** Small things that all content records do with what is typed. */
final class Words {

    private static final SecureRandom RANDOM = new SecureRandom();

    private Words() {}

    /** Never null, no control characters but line ends and tabs: a NUL would be refused by the database. */
    static String of(String text) {
        if (text == null) {
            return "";
        }
        var clean = text.chars().anyMatch(Words::isUnwanted)
                ? text.codePoints()
                        .filter(each -> !isUnwanted(each))
                        .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                        .toString()
                : text;
        return clean.strip();
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

    private static boolean isUnwanted(int character) {
        return character < ' ' && character != '\n' && character != '\t';
    }
}
