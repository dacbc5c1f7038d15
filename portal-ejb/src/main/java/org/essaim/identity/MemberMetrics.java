package org.essaim.identity;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.metrics.MetricQuery;
import org.essaim.shared.metrics.MetricSource;
import org.essaim.shared.sql.Sql;

/** How many members and sessions there are. */
@ApplicationScoped
class MemberMetrics implements MetricSource {

    private static final MetricQuery QUERY = MetricQuery.of(
                    "members_active", "Members who may sign in", "select count(*) from member where state = 'ACTIVE'")
            .with(
                    "sessions_open",
                    "Browsers that are signed in",
                    "select count(*) from sign_in_session where expires_at > now()")
            .with(
                    "sessions_seen",
                    "Browsers signed in and seen in the last quarter of an hour",
                    "select count(*) from sign_in_session where seen_at > now() - interval '15 minutes'");

    @Inject
    private Sql sql;

    @Override
    public List<Metric> metrics() {
        return QUERY.read(sql);
    }
}
