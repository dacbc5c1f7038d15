package org.essaim.files;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Set;
import org.essaim.shared.files.FileName;
import org.essaim.shared.files.FileStore;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.UnavailableException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.MemberId;

/**
 * Takes uploads in: size, name and content are checked before anything names the file. Asks nobody who is looking: the
 * boundary that calls it has.
 */
@ApplicationScoped
public class FileIntake {

    private static final System.Logger LOG = System.getLogger(FileIntake.class.getName());

    @Inject
    private FileStore store;

    @Inject
    private StoredFiles files;

    @Inject
    private NamedLock lock;

    @Inject
    private Settings settings;

    @Inject
    private Clock clock;

    /**
     * The name in the store of what was taken in for this owner.
     *
     * @param field of the form that brought it, for what is wrong with it
     */
    public String take(Upload upload, MemberId owner, String field) {
        var look = new Look(FileName.of(upload.name()), field);
        try {
            var written = store.write(upload.content(), settings.maxUpload(), look);
            var accepted = false;
            try {
                requireRoom(owner, written.size(), field);
                files.keep(written, owner, look.name, look.type, clock.instant());
                accepted = true;
                return written.name();
            } finally {
                if (!accepted) {
                    store.delete(written.name());
                }
            }
        } catch (FileStore.OverLimitException e) {
            var tooLarge = new InvalidException(field, "files.problem.tooLarge", settings.maxUpload() >> 20);
            tooLarge.initCause(e);
            throw tooLarge;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "an upload was not kept: {0}", e.getMessage());
            throw away(e);
        }
    }

    /** Ends of file names that are accepted, such as {@code pdf}. */
    public static Set<String> accepted() {
        return FileTypes.extensions();
    }

    /** Forgets a file that nothing names any more. */
    public void forget(String stored) {
        files.forget(stored);
    }

    /** A file by its name in the store; NotFoundException when there is none. */
    public FileContent open(String stored) {
        var file = files.find(stored).orElseThrow(FileIntake::notFound);
        try {
            return new FileContent(store.read(stored), file.originalName(), file.mediaType(), file.size());
        } catch (NoSuchFileException e) {
            LOG.log(System.Logger.Level.ERROR, "the file {0} is not in the store", stored);
            var missing = notFound();
            missing.initCause(e);
            throw missing;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the file {0} cannot be read: {1}", stored, e.getMessage());
            throw away(e);
        }
    }

    /** Until the transaction ends, no other file of this owner is weighed. */
    private void requireRoom(MemberId owner, long size, String field) {
        lock.hold("files of " + owner);
        if (files.bytesOf(owner) + size > settings.maxStored()) {
            throw new InvalidException(field, "files.problem.storageFull", settings.maxStored() >> 20);
        }
    }

    static NotFoundException notFound() {
        return new NotFoundException("files.problem.notFound");
    }

    private static UnavailableException away(IOException cause) {
        var away = new UnavailableException("files.problem.away");
        away.initCause(cause);
        return away;
    }

    /** What a file is, found out before it is stored. */
    private static final class Look implements FileStore.Inspection {

        private final String name;
        private final String field;
        private String type;

        Look(String name, String field) {
            this.name = name;
            this.field = field;
        }

        @Override
        public void inspect(Path file) throws IOException {
            if (Files.size(file) == 0) {
                throw new InvalidException(field, "files.problem.empty");
            }
            type = FileTypes.typeOf(name, file).orElseThrow(() -> new InvalidException(field, "files.problem.type"));
        }
    }
}
