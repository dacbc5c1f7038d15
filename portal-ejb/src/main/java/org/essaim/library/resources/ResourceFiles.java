package org.essaim.library.resources;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.NoSuchFileException;
import org.essaim.library.content.LibraryScopes;
import org.essaim.library.content.ResourceId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.files.FileStore;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.problem.UnavailableException;

/** The files behind resources. */
@Stateless
@OpenTo(
        value = Caller.EVERYONE,
        scopes = {LibraryScopes.READ, LibraryScopes.WRITE})
public class ResourceFiles {

    private static final System.Logger LOG = System.getLogger(ResourceFiles.class.getName());

    @Inject
    private ResourceReading reading;

    @Inject
    private FileStore store;

    /** The file, for who may see the resource; NotFoundException when there is none. */
    public FileContent open(ResourceId id) {
        var file = reading.file(id).orElseThrow(() -> new NotFoundException("library.problem.fileNotFound"));
        try {
            return new FileContent(store.read(file.name()), file.originalName(), file.mediaType(), file.size());
        } catch (NoSuchFileException e) {
            LOG.log(System.Logger.Level.ERROR, "the file of resource {0} is not in the store", id);
            var missing = new NotFoundException("library.problem.fileNotFound");
            missing.initCause(e);
            throw missing;
        } catch (IOException e) {
            LOG.log(System.Logger.Level.WARNING, "the file of resource {0} cannot be read: {1}", id, e.getMessage());
            var away = new UnavailableException("library.problem.filesAway");
            away.initCause(e);
            throw away;
        }
    }
}
