package org.essaim.shared.sql;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import javax.sql.DataSource;

/**
 * Statements in the caller's transaction: they see what its entities have changed, since the persistence context is
 * flushed first.
 *
 * <pre>
 * record Task(long id, String kind) {}
 *
 * sql.statement("select id, kind from index_task where id = any(:ids)").withNumbers("ids", ids).list(Task.class);
 * </pre>
 */
@ApplicationScoped
public class Sql {

    @PersistenceContext
    private EntityManager database;

    /** A statement with its parameters as {@code :name}; may be given in parts. */
    public SqlStatement statement(String... parts) {
        return new SqlStatement(SqlText.of(parts), new PersistenceRunner(database));
    }

    /** A statement on a connection of its own, which commits on its own when no transaction is open. */
    public static SqlStatement on(DataSource source, String... parts) {
        return new SqlStatement(SqlText.of(parts), new ConnectionRunner(source));
    }
}
