package org.essaim.library.resources;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileTypesTest {

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

    @Test
    void anOfficeDocumentIsRecognizedByWhatIsInIt() throws IOException {
        assertThat(typeOf("a.docx", zip("[Content_Types].xml", "word/document.xml")))
                .isPresent();
        assertThat(typeOf("a.docx", zip("[Content_Types].xml", "word/vbaProject.bin")))
                .isEmpty();
        assertThat(typeOf("a.docx", zip("readme.txt"))).isEmpty();
        assertThat(typeOf("a.h5p", zip("h5p.json", "content/content.json"))).contains("application/zip");
        assertThat(typeOf("a.odt", zip("mimetype", "content.xml"))).isPresent();
    }

    @ParameterizedTest
    @CsvSource({
        "C:\\Users\\moi\\fiche.pdf,fiche.pdf",
        "../../etc/passwd,passwd",
        ".htaccess,fichier.htaccess",
        "été (1).pdf,été (1).pdf",
        "'',fichier"
    })
    void foldersAreRemovedFromAFileName(String name, String plain) {
        assertThat(FileTypes.plainName(name)).isEqualTo(plain);
    }

    private Optional<String> typeOf(String name, String content) throws IOException {
        return typeOf(name, content.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> typeOf(String name, byte[] content) throws IOException {
        return FileTypes.typeOf(name, Files.write(folder.resolve("upload"), content));
    }

    private static byte[] zip(String... names) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            for (var name : names) {
                zip.putNextEntry(new ZipEntry(name));
                zip.write(name.getBytes(StandardCharsets.UTF_8));
                zip.closeEntry();
            }
        }
        return bytes.toByteArray();
    }
}
