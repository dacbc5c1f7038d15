package org.essaim.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.metrics.MetricQuery;
import org.essaim.shared.metrics.MetricSource;
import org.essaim.shared.sql.Sql;

/** How many letters wait, were sent and failed. */
@ApplicationScoped
class MailMetrics implements MetricSource {

    private static final MetricQuery QUERY = MetricQuery.of(
                    "mail_waiting",
                    "Letters that are to leave",
                    "select count(*) from mail_outbox where sent_at is null and gave_up_at is null")
            .with(
                    "mail_lag_seconds",
                    "How long the one most overdue has been due",
                    "select extract(epoch from now() - min(due_at)) from mail_outbox where sent_at is null and gave_up_at is null and due_at < now()")
            .with(
                    "mail_given_up",
                    "Letters that could not be sent",
                    "select count(*) from mail_outbox where gave_up_at is not null");

    @Inject
    private Sql sql;

    @Override
    public List<Metric> metrics() {
        return QUERY.read(sql);
    }
}
