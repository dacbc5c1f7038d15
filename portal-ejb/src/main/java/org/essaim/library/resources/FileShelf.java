package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.time.Instant;
import java.util.zip.ZipException;
import org.essaim.shared.FileStore;
import org.essaim.shared.InvalidException;
import org.essaim.shared.Settings;
import org.essaim.shared.UnavailableException;

/** Takes uploads in: size, name and content are checked before anything names the file. */
@ApplicationScoped
class FileShelf {

    private static final System.Logger LOG = System.getLogger(FileShelf.class.getName());
    private static final String FIELD = "file";

    @Inject
    private FileStore store;

    @Inject
    private Resources resources;

    @Inject
    private Settings settings;

    /** The name in the store of what was taken in. */
    String take(Upload upload, Instant now) {
        try {
            var written = store.write(upload.content(), settings.maxUpload());
            var accepted = false;
            try {
                var name = FileTypes.plainName(upload.name() == null ? "" : upload.name());
                resources.keep(written, name, requireType(written, name), now);
                accepted = true;
                return written.name();
            } finally {
                if (!accepted) {
                    store.delete(written.name());
                }
            }
        } catch (FileStore.OverLimitException e) {
            throw invalid("library.problem.fileTooLarge", e, settings.maxUpload() / (1024 * 1024));
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "an upload was not kept: {0}", e.getMessage());
            var away = new UnavailableException("library.problem.filesAway");
            away.initCause(e);
            throw away;
        }
    }

    private String requireType(FileStore.Written written, String name) throws IOException {
        if (written.size() == 0) {
            throw new InvalidException(FIELD, "library.problem.fileEmpty");
        }
        try (var content = store.read(written.name())) {
            return FileTypes.typeOf(name, content)
                    .orElseThrow(() -> new InvalidException(FIELD, "library.problem.fileType"));
        } catch (ZipException e) {
            throw invalid("library.problem.fileType", e);
        }
    }

    private static InvalidException invalid(String key, IOException cause, Object... arguments) {
        var invalid = new InvalidException(FIELD, key, arguments);
        invalid.initCause(cause);
        return invalid;
    }
}
