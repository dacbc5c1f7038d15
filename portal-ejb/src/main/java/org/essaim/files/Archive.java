package org.essaim.files;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * A ZIP archive that keeps its word. Its directory says how much it inflates to, and it is inflated no further: to see
 * that it is no more. It begins as an archive, so that it is nothing else at the same time.
 */
final class Archive {

    static final int MOST_ENTRIES = 20_000;

    /** Bytes of all entries together. */
    static final long MOST_INFLATED = 1L << 30;

    /** How many times its own size an archive may inflate to, once that is more than {@link #SMALL}. */
    static final int MOST_TIMES = 200;

    /** Bytes that may come from however little: a blank page compresses very well. */
    static final long SMALL = 10L << 20;

    private static final byte[] SIGNATURE = {'P', 'K', 3, 4};

    /** Programs, which need no other one; Windows takes off dots and spaces behind a name. */
    private static final Pattern PROGRAM = Pattern.compile(
            "(?is)(?:.*vbaproject\\.bin|.*\\.(?:exe|com|bat|cmd|scr|pif|msi|ps1|vbs|vbe|wsf|hta|lnk|jar|dll|cpl|reg))[. ]*");

    /** Bytes that are read of one entry. */
    private static final int MOST_READ = 1 << 20;

    private static final int BUFFER = 1 << 16;

    private final Path file;
    private final Set<String> names;

    private Archive(Path file, Set<String> names) {
        this.file = file;
        this.names = names;
    }

    /** Empty when it is no archive, or one that holds too much, a program or a macro. */
    static Optional<Archive> read(Path file) throws IOException {
        if (!beginsAsArchive(file)) {
            return Optional.empty();
        }
        try (var zip = new ZipFile(file.toFile())) {
            var names = zip.size() <= MOST_ENTRIES ? names(zip, file.toFile().length()) : Optional.<Set<String>>empty();
            return names.isPresent() && keepsItsWord(zip)
                    ? names.map(each -> new Archive(file, each))
                    : Optional.empty();
        } catch (ZipException | EOFException e) {
            return Optional.empty();
        }
    }

    private static boolean beginsAsArchive(Path file) throws IOException {
        try (var content = Files.newInputStream(file)) {
            return Arrays.equals(content.readNBytes(SIGNATURE.length), SIGNATURE);
        }
    }

    /** Whether every entry inflates to as many bytes as the directory states. */
    private static boolean keepsItsWord(ZipFile zip) throws IOException {
        var buffer = new byte[BUFFER];
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            try (var content = zip.getInputStream(entry)) {
                if (count(content, entry.getSize(), buffer) != entry.getSize()) {
                    return false;
                }
            }
        }
        return true;
    }

    /** How many bytes there are; some more than the limit when there are more. */
    private static long count(InputStream content, long limit, byte[] buffer) throws IOException {
        var count = 0L;
        for (var read = content.read(buffer); read >= 0 && count <= limit; read = content.read(buffer)) {
            count += read;
        }
        return count;
    }

    private static Optional<Set<String>> names(ZipFile zip, long size) {
        var names = new HashSet<String>();
        var packed = 0L;
        var inflated = 0L;
        for (var entries = zip.entries(); entries.hasMoreElements(); ) {
            var entry = entries.nextElement();
            packed += entry.getCompressedSize();
            inflated += entry.getSize();
            if (isRefused(entry) || packed > size || inflated > most(size)) {
                return Optional.empty();
            }
            names.add(entry.getName());
        }
        return Optional.of(names);
    }

    private static long most(long size) {
        return Math.min(MOST_INFLATED, Math.max(SMALL, size * MOST_TIMES));
    }

    /** Each size is checked by itself first, so that no sum of them overflows. */
    private static boolean isRefused(ZipEntry entry) {
        return PROGRAM.matcher(entry.getName()).matches()
                || !isPlausible(entry.getSize())
                || !isPlausible(entry.getCompressedSize());
    }

    private static boolean isPlausible(long size) {
        return size >= 0 && size <= MOST_INFLATED;
    }

    boolean holds(String name) {
        return names.contains(name);
    }

    /** The beginning of an entry; empty bytes when there is none, or when it cannot be read. */
    byte[] beginning(String name) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            var entry = zip.getEntry(name);
            if (entry == null) {
                return new byte[0];
            }
            try (var content = zip.getInputStream(entry)) {
                return content.readNBytes(MOST_READ);
            }
        } catch (ZipException | EOFException e) {
            return new byte[0];
        }
    }

    /** The beginning of an entry as text. */
    String text(String name) throws IOException {
        return new String(beginning(name), StandardCharsets.UTF_8).strip();
    }
}
