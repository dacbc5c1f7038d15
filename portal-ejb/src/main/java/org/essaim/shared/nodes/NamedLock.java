package org.essaim.shared.nodes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.shared.sql.Sql;

/** A name that one transaction at a time may hold, whichever node it runs on. */
@ApplicationScoped
public class NamedLock {

    @Inject
    private Sql sql;

    /** Waits until nobody else holds the name, and holds it until the transaction ends. */
    public void hold(String name) {
        sql.statement("select cast(pg_advisory_xact_lock(hashtextextended(:name, 0)) as text)")
                .with("name", name)
                .require(String.class);
    }
}
