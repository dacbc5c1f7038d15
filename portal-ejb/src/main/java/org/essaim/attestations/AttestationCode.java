package org.essaim.attestations;

import java.security.SecureRandom;
import java.util.Locale;
import java.util.Optional;

/**
 * What opens an attestation: 16 signs of Crockford's base32, which are 80 random bits, and one that checks them (Luhn's
 * algorithm modulo 32: every wrong sign is found, and nearly every two that changed places).
 *
 * @param text the 17 signs, without hyphens
 */
public record AttestationCode(String text) {

    private static final String SIGNS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int BASE = SIGNS.length();
    private static final int RANDOM_SIGNS = 16;
    private static final int GROUP = 4;
    private static final SecureRandom RANDOM = new SecureRandom();

    public AttestationCode {
        if (text.length() != RANDOM_SIGNS + 1 || check(text.substring(0, RANDOM_SIGNS)) != text.charAt(RANDOM_SIGNS)) {
            throw new IllegalArgumentException("no code of an attestation");
        }
    }

    static AttestationCode random() {
        var text = RANDOM.ints(RANDOM_SIGNS, 0, BASE)
                .collect(StringBuilder::new, (signs, sign) -> signs.append(SIGNS.charAt(sign)), StringBuilder::append)
                .toString();
        return new AttestationCode(text + check(text));
    }

    /**
     * As somebody types it: whatever the case, with or without hyphens and spaces, O for 0, I and L for 1. Empty when it
     * cannot be one.
     */
    public static Optional<AttestationCode> read(String typed) {
        var text = typed.toUpperCase(Locale.ROOT)
                .replaceAll("[\\s\\p{Pd}]", "")
                .replace('O', '0')
                .replaceAll("[IL]", "1");
        var isCode = text.length() == RANDOM_SIGNS + 1
                && text.chars().allMatch(sign -> SIGNS.indexOf(sign) >= 0)
                && check(text.substring(0, RANDOM_SIGNS)) == text.charAt(RANDOM_SIGNS);
        return isCode ? Optional.of(new AttestationCode(text)) : Optional.empty();
    }

    private static char check(String text) {
        var sum = 0;
        for (var i = 0; i < text.length(); i++) {
            var value = SIGNS.indexOf(text.charAt(text.length() - 1 - i)) * (i % 2 == 0 ? 2 : 1);
            sum += value / BASE + value % BASE;
        }
        return SIGNS.charAt((BASE - sum % BASE) % BASE);
    }

    /** As it is printed: « 7K2P-9XQD-0M4A-TVWZ-3 ». */
    @Override
    public String toString() {
        return text.replaceAll("(.{" + GROUP + "})(?!$)", "$1-");
    }

    /** Path of the page that says what it stands for. */
    public String path() {
        return "/attestations/" + this;
    }
}
