package org.essaim.shared.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import org.essaim.shared.settings.Settings;

/** Whether the data folder takes what the portal wants to keep, as it was some seconds ago. */
@ApplicationScoped
public class DiskHealth {

    /** Below this, an upload or the database itself may fail at any moment. */
    public static final long LEAST_FREE_BYTES = 100L << 20;

    private static final Duration LASTS = Duration.ofSeconds(5);

    @Inject
    private Settings settings;

    private State state;
    private long since;

    /**
     * What was found.
     *
     * @param writable whether a file could be written
     * @param free bytes
     */
    public record State(boolean writable, long free) {

        public boolean isGood() {
            return writable && free >= LEAST_FREE_BYTES;
        }
    }

    public synchronized State state() {
        if (state == null || System.nanoTime() - since > LASTS.toNanos()) {
            state = look();
            since = System.nanoTime();
        }
        return state;
    }

    private State look() {
        try {
            var folder = Files.createDirectories(settings.data());
            var probe = Files.createTempFile(folder, "essaim", ".health");
            try {
                Files.write(probe, new byte[] {'1'});
            } finally {
                Files.delete(probe);
            }
            return new State(true, Files.getFileStore(folder).getUsableSpace());
        } catch (IOException e) {
            return new State(false, 0);
        }
    }
}
