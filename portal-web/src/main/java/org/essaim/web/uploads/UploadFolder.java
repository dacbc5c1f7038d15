package org.essaim.web.uploads;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.essaim.shared.settings.Settings;

/** Where files are while their request lasts; empty when none does. */
@ApplicationScoped
class UploadFolder {

    private static final String PREFIX = "received";

    private Settings settings;

    protected UploadFolder() {}

    @Inject
    UploadFolder(Settings settings) {
        this.settings = settings;
    }

    /** A new file, for its owner alone to read. */
    Path newFile() throws IOException {
        Files.createDirectories(folder());
        return Files.createTempFile(folder(), PREFIX, ".part");
    }

    /** Deletes what a killed node left behind. */
    void clear(@Observes @Initialized(ApplicationScoped.class) Object started) {
        if (!Files.isDirectory(folder())) {
            return;
        }
        try (var left = Files.newDirectoryStream(folder(), PREFIX + "*")) {
            for (var file : left) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Path folder() {
        return settings.data().resolve("uploads");
    }
}
