package org.essaim.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.sql.Sql;
import org.essaim.shared.sql.SqlStatement;

/**
 * The outbox table. Each step of a sending is one statement, durable by itself, so that nothing of ours is open while
 * we talk to a mail server.
 */
@ApplicationScoped
class Outgoing {

    /** Longer than any dialogue with a mail server can last, given its timeouts. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final String COLUMNS = "id, attempts, created_at, recipient, recipient_name, template, locale,"
            + " placeholders, due_at, sent_at, gave_up_at, last_error, secrets, secrets_until";
    /** A domain that asked to wait is let wait; what a list tells a person comes in its order. */
    private static final String IN_TURN =
            "not exists (select 1 from mail_domain d where d.domain = o.domain and d.not_before > now())"
                    + " and not (jsonb_exists(o.placeholders, 'list') and exists (select 1 from mail_outbox e"
                    + "  where e.recipient = o.recipient and e.id < o.id and jsonb_exists(e.placeholders, 'list')"
                    + "  and e.sent_at is null and e.gave_up_at is null))";

    private static final String OPENS_STILL =
            "(secrets_until is null or secrets is not null and secrets_until > now())";

    @Resource(lookup = "java:app/jdbc/essaim")
    private DataSource dataSource;

    protected Outgoing() {}

    Outgoing(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A row with all its columns. */
    record StoredLetter(
            OutgoingRow row,
            Instant dueAt,
            Instant sentAt,
            Instant gaveUpAt,
            String lastError,
            boolean isConfidential) {

        LetterState state() {
            if (sentAt != null) {
                return LetterState.SENT;
            }
            return gaveUpAt == null ? LetterState.WAITING : LetterState.FAILED;
        }
    }

    /** The columns of a letter. */
    private record LetterRow(
            long id,
            int attempts,
            Instant createdAt,
            String recipient,
            String recipientName,
            String template,
            String locale,
            Map<String, String> placeholders,
            Instant dueAt,
            Instant sentAt,
            Instant gaveUpAt,
            String lastError,
            Map<String, String> secrets,
            Instant secretsUntil) {

        OutgoingRow outgoing() {
            return new OutgoingRow(
                    id,
                    attempts,
                    createdAt,
                    new Letter(
                            recipient,
                            recipientName,
                            template,
                            Locale.forLanguageTag(locale),
                            placeholders,
                            letterSecrets()));
        }

        private Optional<LetterSecrets> letterSecrets() {
            return secrets.isEmpty() ? Optional.empty() : Optional.of(new LetterSecrets(secrets, secretsUntil));
        }

        StoredLetter kept() {
            return new StoredLetter(outgoing(), dueAt, sentAt, gaveUpAt, lastError, secretsUntil != null);
        }
    }

    /** The next letter that is due, now ours until the lease ends; two workers never get the same. */
    Optional<OutgoingRow> claim() {
        return statement(
                        "update mail_outbox set attempts = attempts + 1,"
                                + " sending_until = now() + make_interval(secs => :lease)"
                                + " where id = (select o.id from mail_outbox o where sent_at is null and gave_up_at is null"
                                + " and due_at <= now() and (sending_until is null or sending_until < now())"
                                + " and " + OPENS_STILL + " and " + IN_TURN
                                + " order by due_at, id limit 1 for update of o skip locked) returning",
                        COLUMNS)
                .with("lease", LEASE.toSeconds())
                .find(LetterRow.class)
                .map(LetterRow::outgoing);
    }

    void sent(OutgoingRow row) {
        statement("with told as (update mail_outbox set sent_at = now(), sending_until = null, last_error = null,"
                        + " gave_up_at = null, secrets = null where id = :id and attempts = :attempts"
                        + " returning domain, recipient),"
                        + " known as (delete from mail_refusal f using told where f.recipient = told.recipient)"
                        + " delete from mail_domain d using told where d.domain = told.domain")
                .with("id", row.id())
                .with("attempts", row.attempts())
                .run();
    }

    /** An attempt failed: again after the pause, unless its time is over. */
    void putOff(OutgoingRow row, String error, Duration pause) {
        statement("update mail_outbox set sending_until = null, last_error = :error,"
                        + " due_at = now() + make_interval(secs => :pause),"
                        + " gave_up_at = case when give_up_after < now() then now() end"
                        + " where id = :id and attempts = :attempts")
                .with("error", error)
                .with("pause", pause.toSeconds())
                .with("id", row.id())
                .with("attempts", row.attempts())
                .run();
    }

    void giveUp(OutgoingRow row, String error) {
        statement("update mail_outbox set sending_until = null, last_error = :error, gave_up_at = now()"
                        + " where id = :id and attempts = :attempts")
                .with("error", error)
                .with("id", row.id())
                .with("attempts", row.attempts())
                .run();
    }

    /** The domain of this letter asked to wait: so do all letters to it, longer each time. */
    void slow(OutgoingRow row) {
        statement("insert into mail_domain (domain, refusals, not_before)"
                        + " select domain, 1, now() + make_interval(mins => 1) from mail_outbox where id = :id"
                        + " on conflict (domain) do update set refusals = mail_domain.refusals + 1,"
                        + " not_before = now() + make_interval(mins => least(30, 1 << least(mail_domain.refusals, 5)))")
                .with("id", row.id())
                .run();
    }

    /** This address was refused for good once more. */
    void refused(OutgoingRow row, String error) {
        statement("insert into mail_refusal (recipient, refusals, last_error, refused_at)"
                        + " values (:address, 1, :error, now()) on conflict (recipient) do update set"
                        + " refusals = mail_refusal.refusals + 1, last_error = excluded.last_error, refused_at = now()")
                .with("address", row.letter().to())
                .with("error", error)
                .run();
    }

    /** Makes an unsent letter due now, with three days before it; whether there was one that is worth sending still. */
    boolean restart(long id) {
        return statement("update mail_outbox set due_at = now(), gave_up_at = null, attempts = 0,"
                                + " give_up_after = now() + interval '3 days' where id = :id and sent_at is null"
                                + " and (sending_until is null or sending_until < now()) and " + OPENS_STILL)
                        .with("id", id)
                        .run()
                == 1;
    }

    /** Forgets what opens nothing any more; a letter that waited with it is given up. */
    int forgetDeadSecrets() {
        return statement("update mail_outbox set secrets = null, gave_up_at = coalesce(gave_up_at, now())"
                        + " where secrets is not null and secrets_until <= now()"
                        + " and (sending_until is null or sending_until < now())")
                .run();
    }

    Optional<StoredLetter> find(long id) {
        return statement("select", COLUMNS, "from mail_outbox where id = :id")
                .with("id", id)
                .find(LetterRow.class)
                .map(LetterRow::kept);
    }

    /** The newest first; of every state for null. */
    List<StoredLetter> newest(LetterState state, Recipients to, Slice slice) {
        return statement(
                        "select",
                        COLUMNS,
                        "from mail_outbox where",
                        condition(state),
                        "and",
                        to.condition(),
                        "order by created_at desc, id desc limit :size offset :from")
                .with("asked", to.asked())
                .with("size", slice.size())
                .with("from", slice.start())
                .list(LetterRow.class)
                .stream()
                .map(LetterRow::kept)
                .toList();
    }

    LetterCounts counts(Recipients to) {
        return statement(
                        "select count(*) filter (where " + condition(LetterState.WAITING) + ") as waiting,",
                        "count(sent_at) as sent, count(gave_up_at) as failed,",
                        "min(created_at) filter (where " + condition(LetterState.WAITING) + ") as oldest_waiting",
                        "from mail_outbox where",
                        to.condition())
                .with("asked", to.asked())
                .require(LetterCounts.class);
    }

    private SqlStatement statement(String... parts) {
        return Sql.on(dataSource, parts);
    }

    private static String condition(LetterState state) {
        if (state == null) {
            return "true";
        }
        return switch (state) {
            case WAITING -> "sent_at is null and gave_up_at is null";
            case SENT -> "sent_at is not null";
            case FAILED -> "gave_up_at is not null";
        };
    }
}
