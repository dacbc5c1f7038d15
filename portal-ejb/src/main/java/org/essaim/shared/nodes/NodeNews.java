package org.essaim.shared.nodes;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.essaim.shared.sql.Sql;

/**
 * Tells all nodes, this one too, that something has changed, as soon as the running transaction is committed. Whoever wants
 * to know observes {@link Told}, which may be lost while a node has no database: nothing but speed may depend on it.
 */
@ApplicationScoped
public class NodeNews {

    /**
     * A thing has changed.
     *
     * @param kind such as {@code discussion}
     */
    public record Told(String kind, long id) {}

    @Inject
    private Sql sql;

    /** @param kind of the thing, one word */
    public void tell(String kind, long id) {
        sql.statement("select cast(pg_notify(:channel, :what) as text)")
                .with("channel", NodesInStep.NEWS)
                .with("what", kind + " " + id)
                .find(String.class);
    }
}
