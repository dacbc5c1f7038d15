package org.essaim.web.sharing;

import java.io.ByteArrayOutputStream;
import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * A piece of a page in the form of DEFLATE (RFC 1951), whole in itself and ending at a byte: pieces that follow each other
 * are one stream. No piece is compressed with what stands in another, so that the length of a page betrays nothing of
 * what it says to a member.
 *
 * @param length of the text, in bytes
 * @param crc of the text
 * @param shift of its length, see {@link Crc#shift}
 */
record Deflated(byte[] bytes, int length, int crc, int shift) {

    private static final int LONGEST_BLOCK = 0xffff;

    /** Compressed, for what is sent often. */
    static Deflated compressed(byte[] text) {
        var deflater = new Deflater(Deflater.DEFAULT_COMPRESSION, true);
        try {
            deflater.setInput(text);
            var bytes = new ByteArrayOutputStream(text.length / 4 + 16);
            var buffer = new byte[8192];
            int count;
            do {
                count = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
                bytes.write(buffer, 0, count);
            } while (count == buffer.length);
            return of(bytes.toByteArray(), text);
        } finally {
            deflater.end();
        }
    }

    /** As it is, for what is sent once. */
    static Deflated plain(byte[] text) {
        var bytes = new ByteArrayOutputStream(text.length + 5);
        for (var from = 0; from < text.length; from += LONGEST_BLOCK) {
            var count = Math.min(LONGEST_BLOCK, text.length - from);
            bytes.write(0);
            writeShort(bytes, count);
            writeShort(bytes, ~count);
            bytes.write(text, from, count);
        }
        return of(bytes.toByteArray(), text);
    }

    private static Deflated of(byte[] bytes, byte[] text) {
        return new Deflated(bytes, text.length, Crc.of(text), Crc.shift(text.length));
    }

    private static void writeShort(ByteArrayOutputStream bytes, int value) {
        bytes.write(value);
        bytes.write(value >>> 8);
    }

    byte[] text() {
        var inflater = new Inflater(true);
        try {
            var text = new byte[length];
            inflater.setInput(bytes);
            var count = inflater.inflate(text);
            if (count != length) {
                throw new IllegalStateException(count + " bytes of " + length);
            }
            return text;
        } catch (DataFormatException e) {
            throw new IllegalStateException(e);
        } finally {
            inflater.end();
        }
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Deflated piece && crc == piece.crc && length == piece.length;
    }

    @Override
    public int hashCode() {
        return crc;
    }

    @Override
    public String toString() {
        return length + " bytes as " + bytes.length;
    }
}
