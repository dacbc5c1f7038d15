package org.essaim.files;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArchiveTest {

    private static final int MEGABYTE = 1 << 20;

    /** Where the directory of an archive states an entry's inflated size, from the entry's signature on. */
    private static final int INFLATED_SIZE = 24;

    @TempDir
    private Path folder;

    @Test
    void theEntriesOfAnArchiveAreListed() throws IOException {
        var archive = Archive.read(zip(1, "word/document.xml"));
        assertThat(archive).hasValueSatisfying(it -> {
            assertThat(it.holds("word/document.xml0")).isTrue();
            assertThat(it.holds("document.xml")).isFalse();
        });
    }

    @Test
    void aSmallDocumentMayBeCompressedHoweverWell() throws IOException {
        assertThat(Archive.read(zip(1, "blank", new byte[(int) Archive.SMALL]))).isPresent();
    }

    @Test
    void anArchiveThatInflatesToManyTimesItsSizeIsRefused() throws IOException {
        assertThat(Archive.read(zip(1, "blank", new byte[(int) Archive.SMALL + 1])))
                .isEmpty();
    }

    @Test
    void anArchiveThatAnnouncesGigabytesIsRefusedWithoutInflatingIt() throws IOException {
        var bomb = telling(0xFFFF_FFF0, zip(1, "bomb", new byte[64 * MEGABYTE]));
        Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> assertThat(Archive.read(bomb)).isEmpty());
    }

    @Test
    void anArchiveThatInflatesToMoreThanItAnnouncesIsRefused() throws IOException {
        var bomb = telling(10, zip(1, "bomb", new byte[64 * MEGABYTE]));
        Assertions.assertTimeout(
                Duration.ofSeconds(2), () -> assertThat(Archive.read(bomb)).isEmpty());
        assertThat(Archive.read(telling(2 * MEGABYTE, zip(1, "hollow", new byte[MEGABYTE]))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"MZ", "<html><script>alert(1)</script>", "#!/bin/sh\n"})
    void anArchiveBehindSomethingElseIsRefused(String before) throws IOException {
        var archive = Files.readAllBytes(zip(1, "h5p.json"));
        var both = ByteBuffer.allocate(before.length() + archive.length)
                .put(before.getBytes(UTF_8))
                .put(archive);
        assertThat(Archive.read(Files.write(folder.resolve("both.zip"), both.array())))
                .isEmpty();
    }

    @Test
    void entriesThatShareTheirBytesAreRefused() throws IOException {
        var content = new byte[MEGABYTE];
        new java.util.Random(7).nextBytes(content);
        var archive = zip(1, "shared", content);
        var bytes = Files.readAllBytes(archive);
        var directory = directory(bytes);
        var once = Arrays.copyOfRange(bytes, directory, bytes.length - ZipFileEnd.LENGTH);
        assertThat(Archive.read(Files.write(archive, ZipFileEnd.twice(bytes, directory, once))))
                .isEmpty();
    }

    @Test
    void anArchiveOfTooManyEntriesIsRefused() throws IOException {
        assertThat(Archive.read(zip(Archive.MOST_ENTRIES, "e"))).isPresent();
        assertThat(Archive.read(zip(Archive.MOST_ENTRIES + 1, "e"))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "word/vbaProject.bin",
                "word/VBAPROJECT.BIN",
                "setup.exe",
                "a/SETUP.EXE",
                "a.exe. ",
                "a.bat",
                "a.scr",
                "a\nb.lnk"
            })
    void macrosAndProgramsAreRefused(String name) throws IOException {
        var file = folder.resolve("program.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            zip.putNextEntry(new ZipEntry(name));
        }
        assertThat(Archive.read(file)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "PK", "PK\u0003\u0004 and nothing that follows", "PK\u0005\u0006 cut off here, too"})
    void anIncompleteArchiveIsNoArchive(String content) throws IOException {
        assertThat(Archive.read(Files.writeString(folder.resolve("broken.zip"), content)))
                .isEmpty();
    }

    private Path zip(int entries, String name) throws IOException {
        return zip(entries, name, name.getBytes(UTF_8));
    }

    private Path zip(int entries, String name, byte[] content) throws IOException {
        var file = folder.resolve(entries + ".zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(file))) {
            for (var i = 0; i < entries; i++) {
                zip.putNextEntry(new ZipEntry(name + i));
                zip.write(content);
                zip.closeEntry();
            }
        }
        return file;
    }

    /** The same archive, whose directory states another inflated size. */
    private static Path telling(int size, Path archive) throws IOException {
        var bytes = Files.readAllBytes(archive);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putInt(directory(bytes) + INFLATED_SIZE, size);
        return Files.write(archive, bytes);
    }

    /** Where the directory begins. */
    private static int directory(byte[] archive) {
        return ByteBuffer.wrap(archive)
                .order(ByteOrder.LITTLE_ENDIAN)
                .getInt(archive.length - ZipFileEnd.LENGTH + ZipFileEnd.DIRECTORY);
    }

    /** The record that ends an archive without a comment. */
    private static final class ZipFileEnd {

        static final int LENGTH = 22;
        static final int DIRECTORY = 16;
        private static final int ENTRIES_HERE = 8;
        private static final int ENTRIES = 10;
        private static final int DIRECTORY_LENGTH = 12;

        /** The archive whose directory names its one entry a second time. */
        static byte[] twice(byte[] archive, int directory, byte[] entry) {
            var all = ByteBuffer.allocate(archive.length + entry.length).order(ByteOrder.LITTLE_ENDIAN);
            var end = directory + 2 * entry.length;
            all.put(archive, 0, directory + entry.length).put(entry).put(archive, directory + entry.length, LENGTH);
            return all.putShort(end + ENTRIES_HERE, (short) 2)
                    .putShort(end + ENTRIES, (short) 2)
                    .putInt(end + DIRECTORY_LENGTH, 2 * entry.length)
                    .array();
        }
    }
}
