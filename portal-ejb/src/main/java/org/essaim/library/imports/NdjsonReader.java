package org.essaim.library.imports;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Lines of UTF-8, one after the other; a line that is too long costs no memory beyond the limit. */
class NdjsonReader implements Closeable {

    /** Bytes. */
    static final int LONGEST_LINE = 2 * 1024 * 1024;

    private static final int BUFFER = 64 * 1024;
    private static final byte[] MARK = "\uFEFF".getBytes(StandardCharsets.UTF_8);

    private final InputStream input;
    private final byte[] buffer = new byte[BUFFER];
    private int position;
    private int available;

    private byte[] line = new byte[BUFFER];
    private int length;
    private boolean tooLong;
    private int number;

    NdjsonReader(InputStream input) {
        this.input = input;
    }

    /** The next line that is not blank, or null after the last one. */
    NdjsonLine next() throws IOException {
        while (readLine()) {
            number++;
            if (tooLong) {
                return NdjsonLine.unreadable(number, "library.problem.import.tooLong");
            }
            if (!isBlank()) {
                return decoded();
            }
        }
        return null;
    }

    private NdjsonLine decoded() {
        try {
            var start = start();
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(line, start, length - start));
            return NdjsonLine.of(number, text.toString());
        } catch (CharacterCodingException e) {
            return NdjsonLine.unreadable(number, "library.problem.import.notUtf8");
        }
    }

    /** False when nothing was left. */
    private boolean readLine() throws IOException {
        length = 0;
        tooLong = false;
        var something = false;
        while (fill()) {
            something = true;
            var end = indexOfLineEnd();
            keep(end - position);
            if (end < available) {
                position = end + 1;
                return true;
            }
            position = end;
        }
        return something;
    }

    private boolean fill() throws IOException {
        if (position < available) {
            return true;
        }
        position = 0;
        available = Math.max(0, input.read(buffer));
        return available > 0;
    }

    private int indexOfLineEnd() {
        var end = position;
        while (end < available && buffer[end] != '\n') {
            end++;
        }
        return end;
    }

    private void keep(int count) {
        if (tooLong || length + count > LONGEST_LINE) {
            tooLong = true;
            return;
        }
        if (length + count > line.length) {
            line = Arrays.copyOf(line, Math.max(length + count, 2 * line.length));
        }
        System.arraycopy(buffer, position, line, length, count);
        length += count;
    }

    /** Behind marks of the order of bytes: files that were joined have them in their midst. */
    private int start() {
        var start = 0;
        while (length - start >= MARK.length && Arrays.equals(line, start, start + MARK.length, MARK, 0, MARK.length)) {
            start += MARK.length;
        }
        return start;
    }

    private boolean isBlank() {
        for (var i = start(); i < length; i++) {
            if (line[i] != ' ' && line[i] != '\t' && line[i] != '\r') {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() throws IOException {
        input.close();
    }
}
