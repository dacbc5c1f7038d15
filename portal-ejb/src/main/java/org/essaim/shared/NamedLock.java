package org.essaim.shared;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** A name that one transaction at a time may hold, whichever node it runs on. */
@ApplicationScoped
public class NamedLock {

    @PersistenceContext
    private EntityManager database;

    /** Waits until nobody else holds the name, and holds it until the transaction ends. */
    public void hold(String name) {
        database.createNativeQuery("select cast(pg_advisory_xact_lock(hashtextextended(?1, 0)) as text)")
                .setParameter(1, name)
                .getSingleResult();
    }
}
