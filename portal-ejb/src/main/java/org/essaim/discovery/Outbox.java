package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.Collection;
import java.util.stream.Collectors;

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

    /** The same for many things of one kind, in one statement. */
    public void changed(String kind, Collection<Long> ids) {
        if (!ids.isEmpty()) {
            database.createNativeQuery("insert into index_task (kind, ref)"
                            + " select ?1, cast(id as bigint) from unnest(string_to_array(?2, ',')) as id")
                    .setParameter(1, kind)
                    .setParameter(2, ids.stream().map(String::valueOf).collect(Collectors.joining(",")))
                    .executeUpdate();
        }
    }
}
