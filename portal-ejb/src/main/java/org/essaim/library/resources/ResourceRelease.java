package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import org.essaim.discovery.IndexQueue;
import org.essaim.library.content.ResourceId;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Drafts of resources become public with the scenario that uses them. Asked by publication, which checked who may. */
@ApplicationScoped
public class ResourceRelease {

    @Inject
    private Sql sql;

    @Inject
    private IndexQueue index;

    /** Publishes those of these resources that are drafts of these members. */
    public void release(Collection<ResourceId> ids, Collection<MemberId> owners, Instant now) {
        if (ids.isEmpty()) {
            return;
        }
        var released = sql.statement("update resource set state = 'PUBLISHED',"
                        + " published_at = :now, changed_at = :now, row_version = row_version + 1"
                        + " where state = 'DRAFT' and id = any(:ids) and owner_id = any(:owners) returning id")
                .withNumbers("ids", ids)
                .withNumbers("owners", owners)
                .with("now", now)
                .list(Long.class);
        index.changed(ResourceDocuments.KIND, released);
    }
}
