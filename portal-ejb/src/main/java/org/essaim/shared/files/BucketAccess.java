package org.essaim.shared.files;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.essaim.shared.settings.Settings;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * The bucket for a command beside the portal. The launcher calls these methods by their names, through a loader of
 * classes that the portal's own process has not: so all types in them are the JDK's.
 */
public final class BucketAccess implements AutoCloseable {

    private final S3Objects objects;

    /**
     * The bucket that the settings name.
     *
     * @param text of a setting by its variable, empty when it is not set
     */
    public BucketAccess(UnaryOperator<String> text) {
        var settings = new Settings(
                setting -> Optional.of(text.apply(setting.variable())).filter(found -> !found.isEmpty()));
        objects = new S3Objects(settings.filesBucket().orElseThrow(), S3Objects.PATIENCE);
    }

    /** Whether no file of ours is in it; a bucket may hold what others put there. */
    public boolean isEmpty() throws IOException {
        return objects.list(all -> all.map(S3Object::key).noneMatch(FileKey::isPath));
    }

    /** The bytes; {@link java.nio.file.NoSuchFileException} when there are none. */
    public InputStream read(String name) throws IOException {
        return objects.get(FileKey.path(name));
    }

    /** Whole or not at all. */
    public void put(String name, InputStream content) throws IOException {
        objects.put(FileKey.path(name), content, Long.MAX_VALUE);
    }

    /** Lists, writes, reads and deletes, with an object that nobody takes for a file of ours. */
    public void probe() throws IOException {
        objects.list(all -> all.findAny());
        var key = "essaim-doctor-" + FileKey.newName();
        var written = key.getBytes(StandardCharsets.US_ASCII);
        objects.put(key, new ByteArrayInputStream(written), written.length);
        try (var content = objects.get(key)) {
            if (!Arrays.equals(content.readAllBytes(), written)) {
                throw new IOException("the store of files at " + objects + " gives other bytes than it took");
            }
        } finally {
            objects.delete(key);
        }
    }

    /** Its address, without the secret. */
    @Override
    public String toString() {
        return objects.toString();
    }

    @Override
    public void close() {
        objects.close();
    }
}
