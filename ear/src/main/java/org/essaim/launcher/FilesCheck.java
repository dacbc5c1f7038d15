package org.essaim.launcher;

import java.io.IOException;
import java.nio.file.Files;

/** The place of uploaded files: the folder in the data, or the bucket that the settings name. */
final class FilesCheck {

    private FilesCheck() {}

    static Finding files(LauncherSettings settings) {
        var folder = settings.data().resolve("files");
        if (!settings.usesBucket() && Files.notExists(folder)) {
            return Finding.look("files", "there is no folder " + folder + " yet: the first upload makes it");
        }
        try (var files = StoredFiles.of(settings)) {
            files.probe();
            return Finding.good("files", files + " can be written");
        } catch (IOException e) {
            return Finding.bad("files", StartException.reason(e));
        }
    }
}
