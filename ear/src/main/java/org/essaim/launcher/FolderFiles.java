package org.essaim.launcher;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/** The folder {@code files} of the data, laid out as the portal's own store does: by the first letters of random names. */
final class FolderFiles implements StoredFiles {

    private static final Pattern NAME = Pattern.compile("[0-9a-f]{40}");

    private final Path folder;

    FolderFiles(Path data) {
        folder = data.resolve("files");
    }

    @Override
    public boolean isEmpty() throws IOException {
        if (!Files.isDirectory(folder)) {
            return true;
        }
        try (var files = Files.walk(folder)) {
            return files.noneMatch(
                    file -> NAME.matcher(file.getFileName().toString()).matches());
        }
    }

    @Override
    public InputStream read(String name) throws IOException {
        return Files.newInputStream(path(name));
    }

    @Override
    public void put(String name, InputStream content) throws IOException {
        var path = path(name);
        Files.createDirectories(path.getParent());
        var part = path.resolveSibling(name + ".part");
        Files.copy(content, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, path, StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void probe() throws IOException {
        Files.delete(Files.createTempFile(folder, "essaim", ".doctor"));
    }

    private Path path(String name) {
        if (!NAME.matcher(name).matches()) {
            throw new IllegalArgumentException("not a name of the store: " + name);
        }
        return folder.resolve(name.substring(0, 2)).resolve(name);
    }

    @Override
    public String toString() {
        return folder.toString();
    }

    @Override
    public void close() {
        // A folder holds nothing open.
    }
}
