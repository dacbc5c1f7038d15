package org.essaim.shared.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;

/** Files in a folder of this machine, or one that several machines share. */
final class FolderFileStore implements FileStore {

    private final Path folder;

    FolderFileStore(Path folder) {
        this.folder = folder;
    }

    @Override
    public Written write(InputStream content, long limit, Inspection inspection) throws IOException {
        var name = FileKey.newName();
        var path = path(name);
        Files.createDirectories(path.getParent());
        var complete = false;
        try {
            var receipt = Receipt.copy(content, path, limit, StandardOpenOption.CREATE_NEW);
            inspection.inspect(path);
            complete = true;
            return new Written(name, receipt.size(), receipt.sha256());
        } finally {
            if (!complete) {
                Files.deleteIfExists(path);
            }
        }
    }

    @Override
    public InputStream read(String name) throws IOException {
        return Files.newInputStream(path(name));
    }

    @Override
    public void delete(String name) throws IOException {
        Files.deleteIfExists(path(name));
    }

    @Override
    public int sweep(Instant before, Predicate<String> known) throws IOException {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        var deleted = 0;
        for (var path : files()) {
            var name = path.getFileName().toString();
            if (FileKey.isName(name)
                    && Files.getLastModifiedTime(path).toInstant().isBefore(before)
                    && !known.test(name)) {
                Files.deleteIfExists(path);
                deleted++;
            }
        }
        return deleted;
    }

    private List<Path> files() throws IOException {
        try (var all = Files.walk(folder, 2)) {
            return all.filter(Files::isRegularFile).toList();
        }
    }

    private Path path(String name) {
        return folder.resolve(FileKey.path(name));
    }

    @Override
    public void close() {
        // A folder holds nothing open.
    }
}
