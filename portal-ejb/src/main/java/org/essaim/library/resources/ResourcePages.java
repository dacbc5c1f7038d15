package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import org.essaim.discovery.TitledPages;
import org.essaim.library.content.ResourceId;

/** Published resources. */
@ApplicationScoped
class ResourcePages implements TitledPages {

    @Override
    public String kind() {
        return ResourceDocuments.KIND;
    }

    @Override
    public String name() {
        return "ressources";
    }

    @Override
    public int rank() {
        return 10;
    }

    @Override
    public String select() {
        return "select id, title, changed_at from resource where state = 'PUBLISHED'";
    }

    @Override
    public String path(long id, String title) {
        return new ResourceId(id).path(title);
    }
}
