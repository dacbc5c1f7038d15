package org.essaim.library.resources;

import jakarta.ejb.Stateless;
import org.essaim.library.content.ResourceId;

/** Adding and changing resources; errors come as InvalidException with the components of {@link ResourceContent}. */
@Stateless
public class ResourceEditing {

    /** Adds a link, a video or a text: seen by its owner until it is published. */
    public ResourceId add(ResourceContent content) {
        throw new UnsupportedOperationException();
    }

    /** Adds a file; the field of what is wrong with it is {@code file}. */
    public ResourceId add(ResourceContent content, Upload file) {
        throw new UnsupportedOperationException();
    }

    /** To be changed, for its owner and moderators. */
    public ResourceForm form(ResourceId id) {
        throw new UnsupportedOperationException();
    }

    /** Changes it; ConflictException when it was changed elsewhere since {@code expectedVersion}. */
    public void change(ResourceId id, long expectedVersion, ResourceContent content) {
        throw new UnsupportedOperationException();
    }

    /** Puts another file in place of the present one. */
    public void replaceFile(ResourceId id, long expectedVersion, Upload file) {
        throw new UnsupportedOperationException();
    }

    /** Shows it to everyone. */
    public void publish(ResourceId id) {
        throw new UnsupportedOperationException();
    }

    /** Takes it away, with a reason that readers see; a draft that nothing uses is deleted. */
    public void withdraw(ResourceId id, String reason) {
        throw new UnsupportedOperationException();
    }

    /** By a moderator: it is published again. */
    public void restore(ResourceId id) {
        throw new UnsupportedOperationException();
    }
}
