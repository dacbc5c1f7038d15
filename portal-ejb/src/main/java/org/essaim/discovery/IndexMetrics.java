package org.essaim.discovery;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.metrics.MetricQuery;
import org.essaim.shared.metrics.MetricSource;
import org.essaim.shared.sql.Sql;

/** How far the index is behind. */
@ApplicationScoped
class IndexMetrics implements MetricSource {

    private static final MetricQuery QUERY = MetricQuery.of(
                    "index_waiting", "Changes that the index has not heard of", "select count(*) from index_task")
            .with(
                    "index_lag_seconds",
                    "Age of the oldest of them",
                    "select extract(epoch from now() - min(created_at)) from index_task")
            .with(
                    "index_failing",
                    "Changes that the index refused at least once",
                    "select count(*) from index_task where attempts > 0");

    @Inject
    private Sql sql;

    @Override
    public List<Metric> metrics() {
        return QUERY.read(sql);
    }
}
