package org.essaim.library.resources;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import org.essaim.files.FileContent;
import org.essaim.files.FileIntake;
import org.essaim.library.content.LibraryScopes;
import org.essaim.library.content.ResourceId;
import org.essaim.rights.Caller;
import org.essaim.rights.OpenTo;
import org.essaim.shared.problem.NotFoundException;

/** The files behind resources. */
@Stateless
@OpenTo(
        value = Caller.EVERYONE,
        scopes = {LibraryScopes.READ, LibraryScopes.WRITE})
public class ResourceFiles {

    @Inject
    private ResourceReading reading;

    @Inject
    private FileIntake files;

    /** The file, for who may see the resource; NotFoundException when there is none. */
    public FileContent open(ResourceId id) {
        return files.open(reading.file(id).orElseThrow(() -> new NotFoundException("library.problem.fileNotFound")));
    }
}
