package org.essaim.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import org.essaim.shared.FigureQuery;
import org.essaim.shared.Watched;
import org.essaim.shared.sql.Sql;

/** How the letters are getting on. */
@ApplicationScoped
class MailWatch implements Watched {

    private static final FigureQuery QUERY = FigureQuery.of(
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
    public List<Figure> figures() {
        return QUERY.read(sql);
    }
}
