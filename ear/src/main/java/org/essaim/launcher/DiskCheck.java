package org.essaim.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/** Whether the data folder can be written, and for how long. */
final class DiskCheck {

    private static final long BAD = 500L << 20;
    private static final long LOOK = 2L << 30;

    private DiskCheck() {}

    static Finding disk(Path data) {
        var folder = data;
        while (!Files.exists(folder) && folder.getParent() != null) {
            folder = folder.getParent();
        }
        try {
            Files.delete(Files.createTempFile(folder, "essaim", ".doctor"));
            return free(folder, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return Finding.bad("disk", folder + " cannot be written (" + StartException.reason(e) + ")");
        }
    }

    static Finding free(Path folder, long bytes) {
        var text = String.format(Locale.ROOT, "%s can be written, %.1f GB are free", folder, bytes / 1e9);
        if (bytes < BAD) {
            return Finding.bad("disk", text);
        }
        return bytes < LOOK ? Finding.look("disk", text) : Finding.good("disk", text);
    }
}
