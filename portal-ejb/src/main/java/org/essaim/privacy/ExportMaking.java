package org.essaim.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.function.BooleanSupplier;
import org.essaim.privacy.ExportRecords.Task;
import org.essaim.shared.files.FileStore;
import org.essaim.shared.settings.Settings;

/** Makes the files that were asked for, one after the other; a node that goes leaves its one to another. */
@ApplicationScoped
class ExportMaking {

    private static final System.Logger LOG = System.getLogger(ExportMaking.class.getName());

    /** A file that is being made is written to all the time, on this node or on another that shares the folder. */
    private static final Duration LEFT_OVER = Duration.ofHours(1);

    @Inject
    private ExportRecords records;

    @Inject
    private ExportDelivery delivery;

    @Inject
    private ExportWriter writer;

    @Inject
    private HoldingReading reading;

    @Inject
    private FileStore store;

    @Inject
    private Settings settings;

    /** Makes the next one; whether there was one. What others left half written goes first, as it is somebody's data. */
    boolean makeNext(BooleanSupplier stopping) {
        forgetLeftovers();
        var next = records.take();
        next.ifPresent(task -> make(task, stopping));
        return next.isPresent();
    }

    private void make(Task task, BooleanSupplier stopping) {
        try {
            var path = temporary();
            try {
                writer.write(
                        reading.person(task.member()),
                        path,
                        (done, total) -> !stopping.getAsBoolean() && records.progressed(task, done, total));
                deliver(task, path);
            } finally {
                Files.deleteIfExists(path);
            }
        } catch (ExportWriter.GivenUpException e) {
            records.release(task);
        } catch (IOException | RuntimeException e) {
            LOG.log(System.Logger.Level.WARNING, "the data of member " + task.member() + " could not be gathered", e);
            records.giveBack(task);
        }
    }

    private void deliver(Task task, Path path) throws IOException {
        try (var content = Files.newInputStream(path)) {
            var written = store.write(content, Long.MAX_VALUE, file -> {});
            if (!delivery.deliver(task, written)) {
                store.delete(written.name());
            }
        }
    }

    /** What a node that died left half written. */
    private void forgetLeftovers() {
        try (var files = Files.list(folder())) {
            for (var file : files.toList()) {
                if (Files.getLastModifiedTime(file)
                        .toInstant()
                        .isBefore(Instant.now().minus(LEFT_OVER))) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "leftovers stay in the folder of exports", e);
        }
    }

    private Path temporary() throws IOException {
        return Files.createTempFile(folder(), "export", ".zip");
    }

    private Path folder() throws IOException {
        return Files.createDirectories(settings.data().resolve("exports"));
    }
}
