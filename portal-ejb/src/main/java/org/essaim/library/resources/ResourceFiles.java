package org.essaim.library.resources;

import jakarta.ejb.Stateless;
import org.essaim.library.content.ResourceId;

/** The files behind resources. */
@Stateless
public class ResourceFiles {

    /** The file, for who may see the resource; NotFoundException when there is none. */
    public FileContent open(ResourceId id) {
        throw new UnsupportedOperationException();
    }
}
