package org.essaim.library.imports;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.UUID;
import org.essaim.shared.files.FileStore.OverLimitException;
import org.essaim.shared.settings.Settings;

/** What arrives is stored in a file first, so that the sender need not wait for the database. */
@ApplicationScoped
class ImportSpool {

    /**
     * What was received.
     *
     * @param lines that are not blank
     * @param objects of these, those that may be objects in JSON
     */
    record Spooled(String file, int lines, int objects) {

        /** Whether it holds something, and nothing of what it should. */
        boolean isOfAnotherKind() {
            return lines > 0 && objects == 0;
        }
    }

    @Inject
    private Settings settings;

    Spooled take(InputStream lines) throws IOException {
        Files.createDirectories(folder());
        var name = UUID.randomUUID() + ".ndjson";
        var path = folder().resolve(name);
        var complete = false;
        try {
            Files.copy(new Limited(lines, settings.maxImport()), path, StandardCopyOption.REPLACE_EXISTING);
            var spooled = count(name, path);
            complete = true;
            return spooled;
        } finally {
            if (!complete) {
                Files.deleteIfExists(path);
            }
        }
    }

    private static Spooled count(String name, Path path) throws IOException {
        try (var reader = new NdjsonReader(Files.newInputStream(path))) {
            var lines = 0;
            var objects = 0;
            for (var line = reader.next(); line != null; line = reader.next()) {
                lines++;
                objects += line.isObject() ? 1 : 0;
            }
            return new Spooled(name, lines, objects);
        }
    }

    NdjsonReader open(String file) throws IOException {
        return new NdjsonReader(Files.newInputStream(folder().resolve(file)));
    }

    void delete(String file) {
        try {
            Files.deleteIfExists(folder().resolve(file));
        } catch (IOException e) {
            System.getLogger(ImportSpool.class.getName())
                    .log(System.Logger.Level.WARNING, "an imported file stays in " + folder(), e);
        }
    }

    /** Names of the files here. */
    List<String> files() throws IOException {
        if (!Files.isDirectory(folder())) {
            return List.of();
        }
        try (var files = Files.list(folder())) {
            return files.map(path -> path.getFileName().toString()).toList();
        }
    }

    /** Deletes everything at a start: no import continues from there. */
    void clear() throws IOException {
        files().forEach(this::delete);
    }

    private Path folder() {
        return settings.data().resolve("imports");
    }

    /** Ends with an exception after so many bytes. */
    private static final class Limited extends FilterInputStream {
        private final long most;
        private long count;

        Limited(InputStream input, long most) {
            super(input);
            this.most = most;
        }

        @Override
        public int read() throws IOException {
            var value = super.read();
            count(value < 0 ? 0 : 1);
            return value;
        }

        @Override
        public int read(byte[] bytes, int offset, int length) throws IOException {
            var read = super.read(bytes, offset, length);
            count(Math.max(0, read));
            return read;
        }

        private void count(int read) throws OverLimitException {
            count += read;
            if (count > most) {
                throw new OverLimitException(most);
            }
        }
    }
}
