package org.essaim.shared.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.function.Predicate;

/**
 * Where the bytes of files are, each under a random name that reveals nothing. What is known of a file (its name, its
 * type, who may read it) is in the database.
 *
 * <p>The store may be unavailable: every method then throws an {@link IOException} after a bounded time.
 *
 * <p>A file is written before the transaction that names it commits; when that is rolled back, {@link #sweep} removes
 * the file later.
 */
public interface FileStore extends AutoCloseable {

    /**
     * What was written.
     *
     * @param name random; needed to read it again
     * @param size in bytes
     * @param sha256 hexadecimal
     */
    record Written(String name, long size, String sha256) {}

    /** More bytes came than were allowed. */
    final class OverLimitException extends IOException {
        private static final long serialVersionUID = 1L;

        public OverLimitException(long limit) {
            super("more than " + limit + " bytes");
        }
    }

    /** Looks at what arrived before it is stored; what it throws, {@link #write} throws, and nothing is stored. */
    @FunctionalInterface
    interface Inspection {

        /** The whole file, on this machine; it is moved or deleted afterwards. */
        void inspect(Path file) throws IOException;
    }

    /**
     * Keeps all bytes, once the inspection has seen them; {@link OverLimitException}, and nothing kept, when there are
     * more than {@code limit}.
     */
    Written write(InputStream content, long limit, Inspection inspection) throws IOException;

    /** The bytes, to be closed by the caller; {@link java.nio.file.NoSuchFileException} when there are none. */
    InputStream read(String name) throws IOException;

    /** Forgets it; nothing happens when it is not there. */
    void delete(String name) throws IOException;

    /** Deletes files that were written before {@code before} and that are not known. Gives how many. */
    int sweep(Instant before, Predicate<String> known) throws IOException;

    /** Lets go of connections; the files stay. */
    @Override
    void close();
}
