package org.essaim.search.lucene;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.lucene.util.IOUtils;

/** The directories of indexes, {@code index-shape-n}, and the small file that names the live one. */
final class IndexFiles {
    private static final String POINTER = "current";
    private static final Pattern NAME = Pattern.compile("index-([0-9a-f.]+)-(\\d{1,9})");

    /** Which index is live, and whether a rebuild ever filled it. */
    record Pointer(String name, boolean complete) {
        String shape() {
            var matcher = NAME.matcher(name);
            return matcher.matches() ? matcher.group(1) : "";
        }
    }

    private final Path root;

    IndexFiles(Path root) throws IOException {
        this.root = Files.createDirectories(root);
    }

    Path path(String name) {
        return root.resolve(name);
    }

    /** Empty when absent, unreadable, or naming no directory. */
    Optional<Pointer> pointer() throws IOException {
        Path file = root.resolve(POINTER);
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        String[] parts = Files.readString(file, StandardCharsets.UTF_8).strip().split(" ", 2);
        boolean sound = parts.length == 2 && NAME.matcher(parts[0]).matches() && Files.isDirectory(path(parts[0]));
        return sound ? Optional.of(new Pointer(parts[0], parts[1].equals("complete"))) : Optional.empty();
    }

    /** Replaces the pointer in one step that survives a power failure. */
    void point(Pointer pointer) throws IOException {
        Path next = root.resolve(POINTER + ".new");
        byte[] text = (pointer.name() + (pointer.complete() ? " complete" : " partial") + "\n")
                .getBytes(StandardCharsets.UTF_8);
        try (var channel = FileChannel.open(
                next, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING, StandardOpenOption.WRITE)) {
            channel.write(ByteBuffer.wrap(text));
            channel.force(true);
        }
        Files.move(next, root.resolve(POINTER), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        IOUtils.fsync(root, true);
    }

    /** A name that no directory has. */
    String freshName() throws IOException {
        int highest = names().stream()
                .map(NAME::matcher)
                .filter(Matcher::matches)
                .mapToInt(matcher -> Integer.parseInt(matcher.group(2)))
                .max()
                .orElse(0);
        return "index-" + Fields.SHAPE + "-" + (highest + 1);
    }

    /** Deletes what killed rebuilds left. Files that resist are left to the next start. */
    void deleteAllBut(String kept) throws IOException {
        for (String name : names()) {
            if (!name.equals(kept)) {
                delete(path(name));
            }
        }
    }

    void delete(Path directory) {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            System.getLogger(IndexFiles.class.getName())
                    .log(System.Logger.Level.WARNING, "left behind for now: " + directory, e);
        }
    }

    private List<String> names() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> NAME.matcher(name).matches())
                    .toList();
        }
    }
}
