package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import org.essaim.shared.FigureQuery;
import org.essaim.shared.Watched;

/** How far the index is behind. */
@ApplicationScoped
class IndexWatch implements Watched {

    private static final FigureQuery QUERY = FigureQuery.of(
                    "index_waiting", "Changes that the index has not heard of", "select count(*) from index_task")
            .with(
                    "index_lag_seconds",
                    "Age of the oldest of them",
                    "select extract(epoch from now() - min(created_at)) from index_task")
            .with(
                    "index_failing",
                    "Changes that the index refused at least once",
                    "select count(*) from index_task where attempts > 0");

    @PersistenceContext
    private EntityManager database;

    @Override
    public List<Figure> figures() {
        return QUERY.read(database);
    }
}
