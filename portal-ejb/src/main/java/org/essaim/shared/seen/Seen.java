package org.essaim.shared.seen;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;

/**
 * What somebody saw when they began to change it, as a fingerprint.
 *
 * @param text 43 signs of base64url; anything else was seen by nobody
 */
public record Seen(String text) {

    public Seen {
        text = text == null ? "" : text;
    }

    /** Of what a form begins with: a record whose components have an order, which no set has. */
    public static Seen of(Record shown) {
        try {
            var digest =
                    MessageDigest.getInstance("SHA-256").digest(shown.toString().getBytes(StandardCharsets.UTF_8));
            return new Seen(Base64.getUrlEncoder().withoutPadding().encodeToString(digest));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Refuses a change by who saw something else than this.
     *
     * @throws ChangedMeanwhileException with what stands now, so that who looks at it may go on
     */
    public void requireStill(Record now) {
        requireStill(now, now);
    }

    /**
     * The same for a change to this, so that who looks is told beside each field what it would replace.
     *
     * @param typed of the class of what stands
     */
    public <R extends Record> void requireStill(R now, R typed) {
        var standing = of(now);
        if (!standing.equals(this)) {
            throw new ChangedMeanwhileException(standing, Differences.between(now, typed));
        }
    }
}
