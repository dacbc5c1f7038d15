package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import org.essaim.shared.files.FileName;
import org.essaim.shared.files.FileStore;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.UnavailableException;
import org.essaim.shared.settings.Settings;
import org.essaim.shared.viewer.MemberId;

/** Takes uploads in: size, name and content are checked before anything names the file. */
@ApplicationScoped
class FileIntake {

    private static final System.Logger LOG = System.getLogger(FileIntake.class.getName());
    private static final String FIELD = "file";

    @Inject
    private FileStore store;

    @Inject
    private Resources resources;

    @Inject
    private NamedLock lock;

    @Inject
    private Settings settings;

    /** The name in the store of what was taken in, for a resource of this owner. */
    String take(Upload upload, MemberId owner, Instant now) {
        var look = new Look(FileName.of(upload.name()));
        try {
            var written = store.write(upload.content(), settings.maxUpload(), look);
            var accepted = false;
            try {
                requireRoom(owner, written.size());
                resources.keep(written, look.name, look.type, now);
                accepted = true;
                return written.name();
            } finally {
                if (!accepted) {
                    store.delete(written.name());
                }
            }
        } catch (FileStore.OverLimitException e) {
            throw invalid("library.problem.fileTooLarge", e, settings.maxUpload() >> 20);
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "an upload was not kept: {0}", e.getMessage());
            var away = new UnavailableException("library.problem.filesAway");
            away.initCause(e);
            throw away;
        }
    }

    /** Until the transaction ends, no other file of this owner is weighed. */
    private void requireRoom(MemberId owner, long size) {
        lock.hold("files of " + owner);
        if (resources.bytesOf(owner) + size > settings.maxStored()) {
            throw new InvalidException(FIELD, "library.problem.storageFull", settings.maxStored() >> 20);
        }
    }

    /** What a file is, found out before it is stored. */
    private static final class Look implements FileStore.Inspection {

        private final String name;
        private String type;

        Look(String name) {
            this.name = name;
        }

        @Override
        public void inspect(Path file) throws IOException {
            if (Files.size(file) == 0) {
                throw new InvalidException(FIELD, "library.problem.fileEmpty");
            }
            type = FileTypes.typeOf(name, file)
                    .orElseThrow(() -> new InvalidException(FIELD, "library.problem.fileType"));
        }
    }

    private static InvalidException invalid(String key, IOException cause, Object... arguments) {
        var invalid = new InvalidException(FIELD, key, arguments);
        invalid.initCause(cause);
        return invalid;
    }
}
