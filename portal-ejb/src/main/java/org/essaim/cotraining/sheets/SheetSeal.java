package org.essaim.cotraining.sheets;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Fingerprints: SHA-256 in hexadecimal. */
final class SheetSeal {

    private SheetSeal() {}

    /** Of a text, as UTF-8. */
    static String of(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Of a salt and what it hides, one in a line. */
    static String of(String salt, Object... hidden) {
        var text = new StringBuilder(salt);
        for (var each : hidden) {
            text.append('\n').append(each);
        }
        return of(text.toString());
    }
}
