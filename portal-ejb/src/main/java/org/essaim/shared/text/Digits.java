package org.essaim.shared.text;

import java.util.OptionalLong;
import java.util.regex.Pattern;

/** The number of a thing, as addresses and fields hold it. */
public final class Digits {

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private Digits() {}

    /** From 1 on, as it is written without anything else; nothing for every other text, and for none. */
    public static OptionalLong read(String text) {
        return text != null && NUMBER.matcher(text).matches()
                ? OptionalLong.of(Long.parseLong(text))
                : OptionalLong.empty();
    }

    /** The same; for what is no number, one that no thing has, so that it is not found. */
    public static long orNone(String text) {
        return read(text).orElse(Long.MAX_VALUE);
    }
}
