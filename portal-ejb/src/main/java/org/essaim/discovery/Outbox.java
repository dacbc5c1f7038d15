package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;

/** What has changed since the index was told: one row a change, in the transaction of the change. */
@ApplicationScoped
public class Outbox {

    @PersistenceContext
    private EntityManager database;

    /**
     * Tells the index, after this transaction, that it must look again.
     *
     * @param kind of the thing, such as {@code scenario}: the {@link DocumentSource#kind()} that answers for it
     * @param id of the thing
     */
    public void changed(String kind, long id) {
        database.createNativeQuery("insert into index_task (kind, ref) values (?1, ?2)")
                .setParameter(1, kind)
                .setParameter(2, id)
                .executeUpdate();
    }
}
