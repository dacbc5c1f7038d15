package org.essaim.networks.invitations;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.essaim.shared.problem.InvalidException;

/**
 * Addresses in a file that a spreadsheet or an editor wrote: one a line, or in a table with other cells. It may be UTF-8, with
 * or without its mark, UTF-16 with one, or what a French Windows writes; cells may be parted by semicolons, commas or tabs.
 */
public final class AddressFile {

    /** Lines that a file may have. */
    public static final int MOST_LINES = 500;

    /** Bytes that it may have. */
    public static final int MOST_BYTES = 256 << 10;

    private static final Charset WINDOWS = Charset.forName("windows-1252");
    private static final List<Character> DELIMITERS = List.of(';', ',', '\t');

    private AddressFile() {}

    /**
     * What {@link InviteAddresses} takes: of each line the first cell that looks like an address, or else its first words.
     * A first line without any is the head of a table, and left out.
     *
     * @throws InvalidException for the field {@code file}, when it is no text, has too many lines or no address
     */
    public static String read(byte[] file) {
        if (file.length > MOST_BYTES) {
            throw new InvalidException("file", "networks.problem.manyLines", MOST_LINES);
        }
        var lines = lines(text(file));
        if (!lines.isEmpty() && !lines.get(0).contains("@")) {
            lines.remove(0);
        }
        if (lines.stream().noneMatch(line -> line.contains("@"))) {
            throw new InvalidException("file", "networks.problem.noAddresses");
        }
        if (lines.size() > MOST_LINES) {
            throw new InvalidException("file", "networks.problem.manyLines", MOST_LINES);
        }
        return String.join("\n", lines);
    }

    private static String text(byte[] file) {
        var text = decoded(file);
        if (text.indexOf('\0') >= 0 || text.startsWith("PK\u0003")) {
            throw noText();
        }
        return text.startsWith("\ufeff") ? text.substring(1) : text;
    }

    private static String decoded(byte[] file) {
        if (file.length > 1
                && (file[0] == (byte) 0xff && file[1] == (byte) 0xfe
                        || file[0] == (byte) 0xfe && file[1] == (byte) 0xff)) {
            return new String(file, StandardCharsets.UTF_16);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException e) {
            return new String(file, WINDOWS);
        }
    }

    private static List<String> lines(String text) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setDelimiter(delimiter(text))
                .setIgnoreEmptyLines(true)
                .get();
        try (var records = format.parse(new StringReader(text))) {
            return records.stream()
                    .limit(MOST_LINES + 2L)
                    .map(AddressFile::words)
                    .filter(line -> !line.isEmpty())
                    .collect(Collectors.toCollection(ArrayList::new));
        } catch (IOException | UncheckedIOException | IllegalStateException e) {
            throw noText();
        }
    }

    /** The one that the first line has most of. */
    private static char delimiter(String text) {
        var first = text.lines().filter(line -> !line.isBlank()).findFirst().orElse("");
        return DELIMITERS.stream()
                .max(Comparator.comparingLong(
                        each -> first.chars().filter(sign -> sign == each).count()))
                .orElseThrow();
    }

    private static String words(CSVRecord record) {
        return Stream.concat(
                        record.stream().filter(cell -> cell.contains("@")),
                        record.stream().filter(cell -> !cell.isBlank()))
                .findFirst()
                .map(cell -> cell.replaceAll("\\s+", " ").strip())
                .orElse("");
    }

    private static InvalidException noText() {
        return new InvalidException("file", "networks.problem.noCsv");
    }
}
