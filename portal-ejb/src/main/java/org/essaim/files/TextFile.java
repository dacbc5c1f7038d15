package org.essaim.files;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.util.Optional;
import java.util.Set;
import org.apache.tika.mime.MediaType;
import org.apache.tika.mime.MediaTypeRegistry;

/** Text in one of the encodings that schools have: UTF-8, UTF-16, windows-1252. */
final class TextFile {

    private static final MediaTypeRegistry TYPES = MediaTypeRegistry.getDefaultRegistry();

    /** What a browser would run, if ever it were served as that. */
    private static final Set<String> RUN =
            Set.of("text/html", "application/xhtml+xml", "application/xml", "image/svg+xml", "application/javascript");

    /** Of a table whose first heading is {@code ID}, Tika thinks that it is one of these. */
    private static final String SYLK = "application/x-sylk";

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final char BYTE_ORDER_MARK = '\uFEFF';
    private static final char SWAPPED_MARK = '\uFFFE';

    private TextFile() {}

    /**
     * @param beginning of the file, maybe cut within a character
     * @param seen what Tika takes it for
     */
    static boolean is(byte[] beginning, String seen) {
        var type = MediaType.parse(seen);
        var known = TYPES.isInstanceOf(type, MediaType.TEXT_PLAIN) || MediaType.OCTET_STREAM.equals(type);
        return (known || SYLK.equals(seen))
                && RUN.stream().noneMatch(run -> TYPES.isInstanceOf(type, MediaType.parse(run)))
                && decodes(beginning);
    }

    private static boolean decodes(byte[] bytes) {
        if (isText(bytes, UTF_8)) {
            return true;
        }
        return isText(bytes, utf16(bytes).orElse(WINDOWS));
    }

    /** The one whose order of bytes a mark or the zeros tell; empty when it is no UTF-16. */
    private static Optional<Charset> utf16(byte[] bytes) {
        if (bytes.length < 2) {
            return Optional.empty();
        }
        var mark = (bytes[0] & 0xFF) << 8 | bytes[1] & 0xFF;
        if (mark == SWAPPED_MARK || mark == BYTE_ORDER_MARK) {
            return Optional.of(mark == BYTE_ORDER_MARK ? UTF_16BE : UTF_16LE);
        }
        var zeros = new int[2];
        for (var i = 0; i < bytes.length; i++) {
            zeros[i % 2] += bytes[i] == 0 ? 1 : 0;
        }
        if (zeros[0] + zeros[1] < bytes.length / 4) {
            return Optional.empty();
        }
        return Optional.of(zeros[0] > zeros[1] ? UTF_16BE : UTF_16LE);
    }

    private static boolean isText(byte[] bytes, Charset encoding) {
        var decoder = encoding.newDecoder()
                .onMalformedInput(CodingErrorAction.REPORT)
                .onUnmappableCharacter(CodingErrorAction.REPORT);
        var text = CharBuffer.allocate(bytes.length + 1);
        if (decoder.decode(ByteBuffer.wrap(bytes), text, false).isError()) {
            return false;
        }
        return text.flip().chars().allMatch(TextFile::isWritten);
    }

    private static boolean isWritten(int character) {
        return !Character.isISOControl(character) || "\t\n\r\f".indexOf(character) >= 0;
    }
}
