package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.essaim.library.content.ResourceId;
import org.essaim.shared.ConflictException;
import org.essaim.shared.FileStore;
import org.essaim.shared.MemberId;
import org.essaim.shared.NotFoundException;
import org.essaim.shared.Row;

/** Resources, to be changed. */
@ApplicationScoped
class Resources {

    @PersistenceContext
    private EntityManager database;

    /** Kept from others until the transaction ends. */
    Resource requireAlone(ResourceId id) {
        var resource = database.find(Resource.class, id.value(), LockModeType.PESSIMISTIC_WRITE);
        if (resource == null) {
            throw notFound();
        }
        return resource;
    }

    Resource require(ResourceId id) {
        var resource = database.find(Resource.class, id.value());
        if (resource == null) {
            throw notFound();
        }
        return resource;
    }

    void add(Resource resource) {
        database.persist(resource);
        database.flush();
    }

    void remove(Resource resource) {
        database.remove(resource);
        database.flush();
    }

    void flush() {
        try {
            database.flush();
        } catch (OptimisticLockException e) {
            var conflict = new ConflictException("library.problem.resourceChanged");
            conflict.initCause(e);
            throw conflict;
        }
    }

    /** Whether any version of a scenario uses it. */
    boolean isUsed(Resource resource) {
        return Row.one(database.createNativeQuery(
                                "select exists (select 1 from scenario_version_resource where resource_id = ?1)")
                        .setParameter(1, resource.id().value()))
                .orElseThrow()
                .flag(0);
    }

    /** What is known of a file that the store just wrote. */
    void keep(FileStore.Written written, String originalName, String mediaType, Instant now) {
        database.createNativeQuery("insert into stored_file (name, original_name, media_type, size, sha256, created_at)"
                        + " values (?1, ?2, ?3, ?4, ?5, ?6)")
                .setParameter(1, written.name())
                .setParameter(2, originalName)
                .setParameter(3, mediaType)
                .setParameter(4, written.size())
                .setParameter(5, written.sha256())
                .setParameter(6, java.sql.Timestamp.from(now))
                .executeUpdate();
    }

    /** Bytes of all files that a member's resources keep. */
    long bytesOf(MemberId owner) {
        return ((Number) database.createNativeQuery("select coalesce(sum(size), 0) from resource"
                                + " join stored_file on name = file_name where owner_id = ?1")
                        .setParameter(1, owner.value())
                        .getSingleResult())
                .longValue();
    }

    /** Forgets a file that nothing names any more; the store's sweep deletes the bytes. */
    void forget(String file) {
        database.createNativeQuery("delete from stored_file where name = ?1")
                .setParameter(1, file)
                .executeUpdate();
    }

    static NotFoundException notFound() {
        return new NotFoundException("library.problem.resourceNotFound");
    }
}
