package org.essaim.files;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FileTypesTest {

    private static final String OOXML = "application/vnd.openxmlformats-officedocument.";
    private static final String ODF = "application/vnd.oasis.opendocument.";

    @TempDir
    private Path folder;

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.pdf|%PDF-1.7 …|application/pdf",
                "a.TXT|Bonjour à tous|text/plain",
                "a.csv|nom;note|text/csv",
                "a.md|# Titre|text/markdown"
            })
    void anAllowedTypeWithAMatchingNameIsAccepted(String name, String content, String type) throws IOException {
        assertThat(typeOf(name, content)).contains(type);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a.html|<html><body>x</body></html>",
                "a.svg|<svg xmlns='http://www.w3.org/2000/svg'/>",
                "a.js|alert(1)",
                "a.txt|<!DOCTYPE html><html><script>alert(1)</script>",
                "a.txt|<?xml version='1.0'?><svg xmlns='http://www.w3.org/2000/svg'/>",
                "a.pdf|Bonjour",
                "a.png|%PDF-1.7",
                "a.docx|PK",
                "a|Bonjour",
                "a.exe|MZ"
            })
    void activeContentAndFalseNamesAreRefused(String name, String content) throws IOException {
        assertThat(typeOf(name, content)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "docx,wordprocessingml.document",
        "xlsx,spreadsheetml.sheet",
        "pptx,presentationml.presentation",
    })
    void anOfficeDocumentIsKnownByItsMainPartWhereverThatStands(String extension, String kind) throws IOException {
        var types = "[Content_Types].xml=" + mainPart(OOXML + kind + ".main+xml");
        assertThat(typeOf("a." + extension, zip(types, "word/document.xml"))).contains(OOXML + kind);
        assertThat(typeOf("a." + extension, zip("customXml/item.xml", "META-INF/MANIFEST.MF", types)))
                .contains(OOXML + kind);
    }

    @Test
    void anOfficeDocumentThatIsAnotherIsRefused() throws IOException {
        var sheet = "[Content_Types].xml=" + mainPart(OOXML + "spreadsheetml.sheet.main+xml");
        var macros = "[Content_Types].xml=" + mainPart("application/vnd.ms-word.document.macroEnabled.main+xml");
        var text = "[Content_Types].xml=" + mainPart(OOXML + "wordprocessingml.document.main+xml");
        assertThat(typeOf("a.docx", zip(sheet))).isEmpty();
        assertThat(typeOf("a.docx", zip(macros))).isEmpty();
        assertThat(typeOf("a.docx", zip(text, "word/vbaProject.bin"))).isEmpty();
        assertThat(typeOf("a.docx", zip("lisezmoi.txt"))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"odt,text", "ods,spreadsheet", "odp,presentation"})
    void anOpenDocumentIsKnownByTheTypeThatItStates(String extension, String kind) throws IOException {
        var stated = "mimetype=" + ODF + kind;
        assertThat(typeOf("a." + extension, stored("mimetype", ODF + kind))).contains(ODF + kind);
        assertThat(typeOf("a." + extension, zip(stated, "content.xml")))
                .as("compressed")
                .contains(ODF + kind);
        assertThat(typeOf("a." + extension, zip("content.xml", "META-INF/manifest.xml", stated)))
                .as("last")
                .contains(ODF + kind);
        assertThat(typeOf("a." + extension, zip("content.xml", stated + "\n")))
                .as("with a line end")
                .isPresent();
        assertThat(typeOf(
                        "a." + extension,
                        zip("META-INF/manifest.xml=<file-entry full-path=\"/\" media-type=\"" + ODF + kind + "\"/>")))
                .as("in its list of parts")
                .isPresent();
        assertThat(typeOf("a." + extension, zip("mimetype=" + ODF + "graphics")))
                .isEmpty();
        assertThat(typeOf("a." + extension, zip("mimetype=application/epub+zip")))
                .isEmpty();
        assertThat(typeOf("a." + extension, zip("content.xml"))).isEmpty();
    }

    @Test
    void filesOfLearningProgramsAreKnownByWhatIsInThem() throws IOException {
        assertThat(typeOf("a.h5p", zip("h5p.json", "content/content.json"))).contains("application/zip");
        assertThat(typeOf("a.ggb", zip("geogebra_thumbnail.png", "geogebra.xml")))
                .contains("application/vnd.geogebra.file");
        assertThat(typeOf("a.sb3", zip("a.svg", "project.json={\"targets\":[],\"meta\":{}}")))
                .contains("application/x.scratch.sb3");
        assertThat(typeOf("a.sb3", zip("project.json={\"name\":\"autre\"}"))).isEmpty();
        assertThat(typeOf("a.sb3", zip("project.json=<html>"))).isEmpty();
        assertThat(typeOf("a.ggb", zip("h5p.json"))).isEmpty();
    }

    @Test
    void aNotebookIsKnownByItsCells() throws IOException {
        assertThat(typeOf("a.ipynb", "{\"cells\": [{\"source\": [\"é\"]}], \"metadata\": {}, \"nbformat\": 4}"))
                .contains("application/x-ipynb+json");
        assertThat(typeOf("a.ipynb", "{\"cells\": []}")).isEmpty();
        assertThat(typeOf("a.ipynb", "[1]")).isEmpty();
        assertThat(typeOf("a.ipynb", "{\"cells\": [")).isEmpty();
        assertThat(typeOf("a.ipynb", "[".repeat(100_000))).isEmpty();
        assertThat(typeOf("a.ipynb", "")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftypheic", "ftypmif1", "ftypM4A ", "ftypisom", "ftypmp42"})
    void filesOfTheMp4FamilyAreKnownByTheirBrand(String brand) throws IOException {
        var bytes = new byte[64];
        bytes[3] = 24;
        System.arraycopy(brand.getBytes(StandardCharsets.US_ASCII), 0, bytes, 4, brand.length());
        var image = brand.contains("heic") || brand.contains("mif1");
        assertThat(typeOf("a.heic", bytes).isPresent()).isEqualTo(image);
        assertThat(typeOf("a.m4a", bytes).isPresent()).isNotEqualTo(image);
        assertThat(typeOf("a.mp4", bytes).isPresent()).isNotEqualTo(image);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252", "ISO-8859-1"})
    void aTextIsTakenInEveryEncodingThatSchoolsHave(String encoding) throws IOException {
        for (var text :
                List.of("Élève ; Œuvre ; été à l’école\r\nNoël;12\r\n", "ééééàààçç ÉÈÊ", "ID;Nom\n1;Zoé\n", "Nom")) {
            var there = text.getBytes(Charset.forName(encoding));
            assertThat(typeOf("a.csv", there)).as(text).contains("text/csv");
            assertThat(typeOf("a.txt", ("\uFEFF" + text).getBytes(Charset.forName(encoding))))
                    .as(text)
                    .isEqualTo(encoding.startsWith("UTF") ? Optional.of("text/plain") : typeOf("a.txt", there));
        }
    }

    @Test
    void aTextThatIsCutWithinACharacterIsStillText() throws IOException {
        assertThat(typeOf("a.txt", "a" + "é".repeat(40_000))).isPresent();
    }

    @Test
    void aBinaryFileIsNoTextWhateverItsName() throws IOException {
        var random = new byte[4_000];
        new java.util.Random(7).nextBytes(random);
        for (var name : List.of("a.txt", "a.csv", "a.md", "a.ipynb")) {
            assertThat(typeOf(name, random)).as(name).isEmpty();
            assertThat(typeOf(name, zip("x"))).as(name).isEmpty();
            assertThat(typeOf(name, "%PDF-1.7 …")).as(name).isEmpty();
        }
    }

    private Optional<String> typeOf(String name, String content) throws IOException {
        return typeOf(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> typeOf(String name, byte[] content) throws IOException {
        return FileTypes.typeOf(name, Files.write(folder.resolve("upload"), content));
    }

    /** Entries with themselves in them, or with what stands behind the sign of equality. */
    private static byte[] zip(String... entries) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var entry : entries) {
                var parts = entry.split("=", 2);
                zip.putNextEntry(new ZipEntry(parts[0]));
                zip.write(parts[parts.length - 1].getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] stored(String name, String content) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            var entry = new ZipEntry(name);
            var crc = new CRC32();
            crc.update(content.getBytes(StandardCharsets.UTF_8));
            entry.setMethod(ZipEntry.STORED);
            entry.setSize(content.length());
            entry.setCrc(crc.getValue());
            zip.putNextEntry(entry);
            zip.write(content.getBytes(StandardCharsets.UTF_8));
            zip.closeEntry();
        }
        return bytes.toByteArray();
    }

    private static String mainPart(String type) {
        return "<Types><Override PartName='/x.xml' ContentType=\"" + type + "\"/></Types>";
    }
}
