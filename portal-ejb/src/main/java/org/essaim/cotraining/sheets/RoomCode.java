package org.essaim.cotraining.sheets;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The code of a room for some seconds: six signs that nobody takes for another one, made of the secret of its sheet and the step
 * of the clock by HMAC-SHA-256: one of 64 million.
 *
 * @param text the six signs
 * @param until when another one takes its place
 */
public record RoomCode(String text, Instant until) {

    /** How long a code is shown. */
    public static final Duration STEP = Duration.ofSeconds(30);

    /** How many signs it has. */
    public static final int LENGTH = 6;

    /** Without 0 and O, 1, I and L, 2 and Z, 5 and S, 6 and G, 8 and B, Q, U and V. */
    private static final String SIGNS = "ACDEFHJKMNPRTWXY3479";

    /** Steps before the present one that a code is still known by, to say that it came too late. */
    private static final int KNOWN = 20;

    /** What somebody typed, compared with what is shown. */
    enum Match {
        VALID,
        /** It was shown, and is not any more. */
        OLD,
        NONE
    }

    static RoomCode at(String secret, Instant now) {
        var step = step(now);
        return new RoomCode(text(secret, step), Instant.ofEpochSecond((step + 1) * STEP.toSeconds()));
    }

    /** The present one and the one before it are valid. */
    static Match match(String secret, String typed, Instant now) {
        var text = typed.toUpperCase(Locale.ROOT).replaceAll("[\\s\\p{Z}\\p{Pd}]", "");
        var step = step(now);
        for (var back = 0; back <= KNOWN; back++) {
            if (text(secret, step - back).equals(text)) {
                return back <= 1 ? Match.VALID : Match.OLD;
            }
        }
        return Match.NONE;
    }

    private static long step(Instant now) {
        return Math.floorDiv(now.getEpochSecond(), STEP.toSeconds());
    }

    private static String text(String secret, long step) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            var number = ByteBuffer.wrap(mac.doFinal(ByteBuffer.allocate(Long.BYTES)
                                    .putLong(step)
                                    .array()))
                            .getLong()
                    & Long.MAX_VALUE;
            var signs = new StringBuilder();
            for (var i = 0; i < LENGTH; i++) {
                signs.append(SIGNS.charAt((int) (number % SIGNS.length())));
                number /= SIGNS.length();
            }
            return signs.toString();
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** In two halves, as people read it to each other: « AC3 D4E ». */
    public String spaced() {
        return text.substring(0, LENGTH / 2) + "\u00A0" + text.substring(LENGTH / 2);
    }
}
