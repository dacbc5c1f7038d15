package org.essaim.library.resources;

import jakarta.ejb.Stateless;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.essaim.library.content.ResourceId;
import org.essaim.shared.Page;

/** Reading resources. */
@Stateless
public class ResourceCatalogue {

    /** Most cards on a page. */
    public static final int PAGE_SIZE = 24;

    /** Published resources, the newest first, page by page from 0. */
    public Page<ResourceCard> list(ResourceFilter filter, int page) {
        throw new UnsupportedOperationException();
    }

    /**
     * One resource: published for all, a draft for its owner and moderators. NotFoundException for others,
     * {@link org.essaim.library.WithdrawnException} when it was taken away.
     */
    public ResourceView resource(ResourceId id) {
        throw new UnsupportedOperationException();
    }

    /** Those of these ids that the viewer may see, in one statement. */
    public Map<ResourceId, ResourceCard> cards(Collection<ResourceId> ids) {
        throw new UnsupportedOperationException();
    }

    /** The viewer's own, the newest first. */
    public Page<ResourceCard> mine(int page) {
        throw new UnsupportedOperationException();
    }

    /** To choose from while editing: published ones and the viewer's own whose title holds all words. */
    public List<ResourceCard> pick(String words, int most) {
        throw new UnsupportedOperationException();
    }
}
