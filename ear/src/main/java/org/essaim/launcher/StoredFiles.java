package org.essaim.launcher;

import java.io.IOException;
import java.io.InputStream;

/** The uploaded files under their random names, wherever the settings say that the portal keeps them. */
interface StoredFiles extends AutoCloseable {

    /** Asks nothing of the place yet; to be closed. */
    static StoredFiles of(LauncherSettings settings) {
        return settings.usesBucket() ? BucketFiles.open(settings) : new FolderFiles(settings.data());
    }

    /** Whether there is no file of the portal's. */
    boolean isEmpty() throws IOException;

    /** The bytes; {@link java.nio.file.NoSuchFileException} when there are none. */
    InputStream read(String name) throws IOException;

    /** Whole or not at all. */
    void put(String name, InputStream content) throws IOException;

    /** Tries all that the portal does there, and leaves nothing behind; an {@link IOException} says what fails. */
    void probe() throws IOException;

    /** Where they are, for people. */
    @Override
    String toString();

    @Override
    void close() throws IOException;
}
