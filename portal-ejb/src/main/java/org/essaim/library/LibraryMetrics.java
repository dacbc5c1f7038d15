package org.essaim.library;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.metrics.MetricQuery;
import org.essaim.shared.metrics.MetricSource;
import org.essaim.shared.sql.Sql;

/** What is in the library. */
@ApplicationScoped
class LibraryMetrics implements MetricSource {

    private static final MetricQuery QUERY = MetricQuery.of(
                    "scenarios_published",
                    "Scenarios that readers see",
                    "select count(*) from scenario_version where state = 'PUBLISHED'")
            .with(
                    "scenarios_submitted",
                    "Versions that wait for a reviewer",
                    "select count(*) from scenario_version where state = 'SUBMITTED'")
            .with(
                    "resources_published",
                    "Resources that readers see",
                    "select count(*) from resource where state = 'PUBLISHED'")
            .with(
                    "imports_running",
                    "Imports that have not ended",
                    "select count(*) from resource_import where state = 'RUNNING'");

    @Inject
    private Sql sql;

    @Override
    public List<Metric> metrics() {
        return QUERY.read(sql);
    }
}
