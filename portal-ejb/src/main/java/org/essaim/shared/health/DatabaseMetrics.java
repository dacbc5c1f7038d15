package org.essaim.shared.health;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.metrics.MetricQuery;
import org.essaim.shared.metrics.MetricSource;
import org.essaim.shared.sql.Sql;

/** How busy the database is with this portal. */
@ApplicationScoped
class DatabaseMetrics implements MetricSource {

    private static final String OURS = "select count(*) from pg_stat_activity where datname = current_database()";

    private static final MetricQuery QUERY = MetricQuery.of("database_connections", "Connections of all nodes", OURS)
            .with("database_busy", "Connections that are running a statement", OURS + " and state = 'active'")
            .with("database_bytes", "Size of the database in bytes", "select pg_database_size(current_database())");

    @Inject
    private Sql sql;

    @Override
    public List<Metric> metrics() {
        return QUERY.read(sql);
    }
}
