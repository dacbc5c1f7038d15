package org.essaim.identity.profile;

import java.util.Locale;
import java.util.Optional;

/**
 * The national number of a school: seven digits and a letter that checks them.
 *
 * @param value such as {@code 0750655E}
 */
public record UaiCode(String value) {

    private static final String LETTERS = "ABCDEFGHJKLMNPRSTUVWXYZ";
    private static final int DIGITS = 7;

    /** {@link IllegalArgumentException} when the letter does not fit the digits. */
    public UaiCode {
        if (!fits(value)) {
            throw new IllegalArgumentException("no UAI code: " + value);
        }
    }

    /** The code in what a person typed, if it is one. */
    public static Optional<UaiCode> read(String typed) {
        var text = typed == null ? "" : typed.replaceAll("\\s", "").toUpperCase(Locale.ROOT);
        return fits(text) ? Optional.of(new UaiCode(text)) : Optional.empty();
    }

    private static boolean fits(String text) {
        return text.matches("\\d{7}[A-Z]")
                && LETTERS.charAt(Integer.parseInt(text.substring(0, DIGITS)) % LETTERS.length())
                        == text.charAt(DIGITS);
    }

    @Override
    public String toString() {
        return value;
    }
}
