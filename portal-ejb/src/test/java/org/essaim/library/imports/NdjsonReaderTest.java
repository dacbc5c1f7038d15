package org.essaim.library.imports;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NdjsonReaderTest {

    @Test
    void blankLinesAreCountedAndSkipped() throws IOException {
        assertThat(lines("\ufeff{\"a\":1}\r\n\n  \t\r\n{\"b\":\"é\"}".getBytes(StandardCharsets.UTF_8)))
                .containsExactly(NdjsonLine.of(1, "{\"a\":1}\r"), NdjsonLine.of(4, "{\"b\":\"é\"}"));
    }

    @Test
    void aLineThatIsTooLongIsReportedAndTheNextIsRead() throws IOException {
        var bytes = new ByteArrayOutputStream();
        bytes.write("x".repeat(NdjsonReader.LONGEST_LINE).getBytes(StandardCharsets.UTF_8));
        bytes.write('\n');
        bytes.write("y".repeat(NdjsonReader.LONGEST_LINE + 1).getBytes(StandardCharsets.UTF_8));
        bytes.write("\nz".getBytes(StandardCharsets.UTF_8));
        var lines = lines(bytes.toByteArray());
        assertThat(lines).hasSize(3);
        assertThat(lines.get(0).text()).hasSize(NdjsonReader.LONGEST_LINE);
        assertThat(lines.get(1).problem()).endsWith("tooLong");
        assertThat(lines.get(2)).isEqualTo(NdjsonLine.of(3, "z"));
    }

    @Test
    void aLineThatIsNotUtf8IsReported() throws IOException {
        assertThat(lines(new byte[] {(byte) 0xff, (byte) 0xfe, '\n', 'a', '\n'}))
                .containsExactly(NdjsonLine.unreadable(1, "library.problem.import.notUtf8"), NdjsonLine.of(2, "a"));
    }

    @Test
    void aMarkOfTheOrderOfBytesIsNoFaultWhereverALineBegins() throws IOException {
        assertThat(lines("\ufeff{\"a\":1}\n\ufeff{\"b\":2}\n\ufeff\n\ufeff\ufeff{\"c\":3}"
                        .getBytes(StandardCharsets.UTF_8)))
                .containsExactly(
                        NdjsonLine.of(1, "{\"a\":1}"), NdjsonLine.of(2, "{\"b\":2}"), NdjsonLine.of(4, "{\"c\":3}"));
    }

    @Test
    void anEmptyFileHasNoLines() throws IOException {
        assertThat(lines(new byte[0])).isEmpty();
        assertThat(lines("\n\n".getBytes(StandardCharsets.UTF_8))).isEmpty();
    }

    private static List<NdjsonLine> lines(byte[] bytes) throws IOException {
        try (var reader = new NdjsonReader(new ByteArrayInputStream(bytes))) {
            var lines = new ArrayList<NdjsonLine>();
            for (var line = reader.next(); line != null; line = reader.next()) {
                lines.add(line);
            }
            return lines;
        }
    }
}
