package org.essaim.web.sharing;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;

/** Pieces that follow each other as one gzip file (RFC 1952). */
record Gzip(List<Deflated> pieces) {

    private static final byte[] HEAD = {0x1f, (byte) 0x8b, 8, 0, 0, 0, 0, 0, 0, (byte) 0xff};

    /** A last block with nothing in it. */
    private static final byte[] LAST_BLOCK = {3, 0};

    private static final int TRAILER = 8;

    int size() {
        var size = HEAD.length + LAST_BLOCK.length + TRAILER;
        for (var piece : pieces) {
            size += piece.bytes().length;
        }
        return size;
    }

    void writeTo(OutputStream out) throws IOException {
        out.write(HEAD);
        var crc = 0;
        var length = 0;
        for (var piece : pieces) {
            out.write(piece.bytes());
            crc = Crc.join(crc, piece.crc(), piece.shift());
            length += piece.length();
        }
        out.write(LAST_BLOCK);
        writeInt(out, crc);
        writeInt(out, length);
    }

    private static void writeInt(OutputStream out, int value) throws IOException {
        for (var bits = 0; bits < Integer.SIZE; bits += Byte.SIZE) {
            out.write(value >>> bits);
        }
    }
}
