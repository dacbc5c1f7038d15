package org.essaim.library.resources;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * What a ZIP archive says of itself. Its directory is read, and the beginning of an entry that tells what the archive is:
 * however much it would inflate to, looking at it costs little.
 */
final class Archive {

    static final int MOST_ENTRIES = 20_000;

    /** Bytes of all entries together. */
    static final long MOST_INFLATED = 1L << 30;

    /** How many times its own size an archive may inflate to, once that is more than {@link #SMALL}. */
    static final int MOST_TIMES = 200;

    /** Bytes that may come from however little: a blank page compresses very well. */
    static final long SMALL = 10L << 20;

    /** Bytes that are read of one entry. */
    private static final int MOST_READ = 1 << 20;

    private final Path file;
    private final Set<String> names;

    private Archive(Path file, Set<String> names) {
        this.file = file;
        this.names = names;
    }

    /** Empty when it is no archive, or one that holds too much, a program or a macro. */
    static Optional<Archive> read(Path file) throws IOException {
        try (var zip = new ZipFile(file.toFile())) {
            return zip.size() <= MOST_ENTRIES
                    ? names(zip, file.toFile().length()).map(names -> new Archive(file, names))
                    : Optional.empty();
        } catch (ZipException e) {
            return Optional.empty();
        }
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
        var name = entry.getName().toLowerCase(Locale.ROOT);
        return name.endsWith("vbaproject.bin")
                || name.endsWith(".exe")
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
