package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import java.time.Instant;
import org.essaim.library.content.ResourceId;
import org.essaim.shared.files.FileStore;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.viewer.MemberId;

/** Resources, to be changed. */
@ApplicationScoped
class Resources {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private Sql sql;

    /** Kept from others until the transaction ends. */
    Resource requireLocked(ResourceId id) {
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

    private void remove(Resource resource) {
        database.remove(resource);
        database.flush();
    }

    /** Removes it, and forgets its file. */
    void delete(Resource resource) {
        var file = resource.file();
        remove(resource);
        if (file != null) {
            forget(file);
        }
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
        return sql.statement("select exists (select 1 from scenario_version_resource where resource_id = :resource)")
                .with("resource", resource.id())
                .require(Boolean.class);
    }

    /** What is known of a file that the store just wrote. */
    void keep(FileStore.Written written, String originalName, String mediaType, Instant now) {
        sql.statement("insert into stored_file (name, original_name, media_type, size, sha256, created_at)"
                        + " values (:name, :originalName, :mediaType, :size, :sha256, :now)")
                .with("name", written.name())
                .with("originalName", originalName)
                .with("mediaType", mediaType)
                .with("size", written.size())
                .with("sha256", written.sha256())
                .with("now", now)
                .run();
    }

    /** Bytes of all files that a member's resources keep. */
    long bytesOf(MemberId owner) {
        return sql.statement("select coalesce(sum(size), 0) from resource"
                        + " join stored_file on name = file_name where owner_id = :owner")
                .with("owner", owner)
                .require(Long.class);
    }

    /** Forgets a file that nothing names any more; the store's sweep deletes the bytes. */
    void forget(String file) {
        sql.statement("delete from stored_file where name = :name")
                .with("name", file)
                .run();
    }

    static NotFoundException notFound() {
        return new NotFoundException("library.problem.resourceNotFound");
    }
}
