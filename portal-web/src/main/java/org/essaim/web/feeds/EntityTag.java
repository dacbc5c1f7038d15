package org.essaim.web.feeds;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Tells whether a program has this text already (RFC 9110).
 *
 * @param value of the header; weak, as the text goes out compressed or not
 */
public record EntityTag(String value) {

    private static final int BYTES = 12;

    public static EntityTag of(byte[] text) {
        try {
            var digest = MessageDigest.getInstance("SHA-256").digest(text);
            return new EntityTag("W/\"" + HexFormat.of().formatHex(digest, 0, BYTES) + "\"");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Whether the program has it; the strong form of the tag is the same one.
     *
     * @param header {@code If-None-Match}; may be null
     */
    public boolean isKnown(String header) {
        return header != null && (header.strip().equals("*") || header.contains(value.substring(2)));
    }
}
