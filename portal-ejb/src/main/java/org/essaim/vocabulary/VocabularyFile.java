package org.essaim.vocabulary;

import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** One CSV file of the class path, read whole: they are small. */
class VocabularyFile {

    private static final CSVFormat FORMAT = CSVFormat.RFC4180
            .builder()
            .setHeader()
            .setSkipHeaderRecord(true)
            .setIgnoreEmptyLines(true)
            .get();

    /** Columns that go into properties, by the name they have there. */
    private static final Map<String, String> PROPERTIES = Map.ofEntries(
            Map.entry("region_code", "region"),
            Map.entry("region_label", "regionLabel"),
            Map.entry("mail_domain", "mailDomain"),
            Map.entry("zone", "zone"),
            Map.entry("tile", "tile"),
            Map.entry("abbreviation", "abbreviation"),
            Map.entry("latitude", "latitude"),
            Map.entry("longitude", "longitude"),
            Map.entry("domain_fr", "domainFr"),
            Map.entry("domain_en", "domainEn"),
            Map.entry("verbs_fr", "verbs"),
            Map.entry("url", "url"),
            Map.entry("allows_adaptation", "allowsAdaptation"),
            Map.entry("share_alike", "shareAlike"),
            Map.entry("non_commercial", "nonCommercial"));

    private final String name;
    private final byte[] bytes;

    private VocabularyFile(String name, byte[] bytes) {
        this.name = name;
        this.bytes = bytes;
    }

    static VocabularyFile open(String name) {
        try (var content = VocabularyFile.class.getResourceAsStream("/vocabulary/" + name)) {
            if (content == null) {
                throw new IllegalStateException("vocabulary/" + name + " is missing");
            }
            return new VocabularyFile(name, content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return name;
    }

    String checksum() {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    List<Term> terms(TermKind kind) {
        var terms = new ArrayList<Term>();
        for (var row : rows()) {
            terms.add(term(kind, row, terms.size() + 1));
        }
        return terms;
    }

    Map<String, String> pairs() {
        var pairs = new LinkedHashMap<String, String>();
        rows().forEach(row -> pairs.put(row.get(0), row.get(1)));
        return pairs;
    }

    private List<CSVRecord> rows() {
        try (var parser = FORMAT.parse(new StringReader(new String(bytes, StandardCharsets.UTF_8)))) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException("vocabulary/" + name, e);
        }
    }

    private static Term term(TermKind kind, CSVRecord row, int line) {
        var synonyms = cell(row, "synonyms");
        var position = cell(row, "position");
        return new Term(
                kind,
                cell(row, "code"),
                row.isMapped("label") ? cell(row, "label") : cell(row, "label_fr"),
                cell(row, "label_en"),
                cell(row, "short_fr"),
                parent(kind, row),
                synonyms.isEmpty() ? List.of() : List.of(synonyms.split("\\|")),
                position.isEmpty() ? line : Integer.parseInt(position),
                day(cell(row, "valid_from")),
                day(cell(row, "valid_to")),
                properties(row));
    }

    private static String parent(TermKind kind, CSVRecord row) {
        return switch (kind) {
            case DEPARTEMENT -> cell(row, "academie_code");
            case LEVEL -> cell(row, "cycle");
            case CRCN -> cell(row, "domain_code");
            default -> "";
        };
    }

    private static Map<String, String> properties(CSVRecord row) {
        var properties = new LinkedHashMap<String, String>();
        PROPERTIES.forEach((column, property) -> {
            if (row.isMapped(column)) {
                properties.put(property, cell(row, column));
            }
        });
        return properties;
    }

    private static LocalDate day(String text) {
        return text.isEmpty() ? null : LocalDate.parse(text);
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).strip() : "";
    }
}
