package org.essaim.library.resources;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.OptimisticLockException;
import jakarta.persistence.PersistenceContext;
import org.essaim.files.FileIntake;
import org.essaim.library.content.ResourceId;
import org.essaim.shared.problem.ConflictException;
import org.essaim.shared.problem.NotFoundException;
import org.essaim.shared.sql.Sql;

/** Resources, to be changed. */
@ApplicationScoped
class Resources {

    @PersistenceContext
    private EntityManager database;

    @Inject
    private FileIntake files;

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
            files.forget(file);
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

    static NotFoundException notFound() {
        return new NotFoundException("library.problem.resourceNotFound");
    }
}
