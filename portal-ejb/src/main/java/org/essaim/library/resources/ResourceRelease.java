package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import org.essaim.discovery.Outbox;
import org.essaim.library.content.ResourceId;
import org.essaim.shared.MemberId;
import org.essaim.shared.Row;

/** Drafts of resources become public with the scenario that uses them. Asked by publication, which checked who may. */
@ApplicationScoped
public class ResourceRelease {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Outbox outbox;

    /** Publishes those of these resources that are drafts of these members. */
    public void release(Collection<ResourceId> ids, Collection<MemberId> owners, Instant now) {
        if (ids.isEmpty()) {
            return;
        }
        List<Long> released = Row.all(database.createNativeQuery("update resource set state = 'PUBLISHED',"
                                + " published_at = ?3, changed_at = ?3, row_version = row_version + 1"
                                + " where state = 'DRAFT' and id = any(cast(string_to_array(?1, ',') as bigint[]))"
                                + " and owner_id = any(cast(string_to_array(?2, ',') as bigint[])) returning id")
                        .setParameter(1, ids.stream().map(ResourceId::toString).collect(Collectors.joining(",")))
                        .setParameter(2, owners.stream().map(MemberId::toString).collect(Collectors.joining(",")))
                        .setParameter(3, java.sql.Timestamp.from(now)))
                .stream()
                .map(row -> row.number(0))
                .toList();
        outbox.changed(ResourceDocuments.KIND, released);
    }
}
