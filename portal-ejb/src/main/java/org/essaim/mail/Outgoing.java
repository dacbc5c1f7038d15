package org.essaim.mail;

import jakarta.annotation.Resource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.json.bind.Jsonb;
import jakarta.json.bind.JsonbBuilder;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.sql.DataSource;

/**
 * The outbox table. Each step of a sending is one statement, durable by itself, so that nothing of ours is open while
 * we talk to a mail server.
 */
@ApplicationScoped
class Outgoing {

    /** Longer than any dialogue with a mail server can last, given its timeouts. */
    static final Duration LEASE = Duration.ofMinutes(10);

    private static final Jsonb JSON = JsonbBuilder.create();
    private static final String COLUMNS = "id, attempts, created_at, recipient, recipient_name, template, locale,"
            + " placeholders, due_at, sent_at, gave_up_at, last_error, secrets, secrets_until";
    private static final String OPENS_STILL =
            "(secrets_until is null or secrets is not null and secrets_until > now())";

    @Resource(lookup = "java:app/jdbc/essaim")
    private DataSource dataSource;

    protected Outgoing() {}

    Outgoing(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /** A row with all its columns. */
    record Kept(
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

    /** The next letter that is due, now ours until the lease ends; two workers never get the same. */
    Optional<OutgoingRow> claim() {
        return query(
                        "update mail_outbox set attempts = attempts + 1, sending_until = now() + make_interval(secs => ?)"
                                + " where id = (select id from mail_outbox where sent_at is null and gave_up_at is null"
                                + " and due_at <= now() and (sending_until is null or sending_until < now())"
                                + " and " + OPENS_STILL
                                + " order by due_at, id limit 1 for update skip locked) returning " + COLUMNS,
                        LEASE.toSeconds())
                .stream()
                .map(Kept::row)
                .findFirst();
    }

    void sent(OutgoingRow row) {
        update(
                "update mail_outbox set sent_at = now(), sending_until = null, last_error = null, gave_up_at = null,"
                        + " secrets = null"
                        + " where id = ? and attempts = ?",
                row.id(),
                row.attempts());
    }

    /** Tried in vain: again after the pause, unless its time is over. */
    void putOff(OutgoingRow row, String error, Duration pause) {
        update(
                "update mail_outbox set sending_until = null, last_error = ?, due_at = now() + make_interval(secs => ?),"
                        + " gave_up_at = case when give_up_after < now() then now() end where id = ? and attempts = ?",
                error,
                pause.toSeconds(),
                row.id(),
                row.attempts());
    }

    void giveUp(OutgoingRow row, String error) {
        update(
                "update mail_outbox set sending_until = null, last_error = ?, gave_up_at = now()"
                        + " where id = ? and attempts = ?",
                error,
                row.id(),
                row.attempts());
    }

    /** Makes an unsent letter due now, with three days before it; whether there was one that is worth sending still. */
    boolean restart(long id) {
        return update(
                        "update mail_outbox set due_at = now(), gave_up_at = null, attempts = 0,"
                                + " give_up_after = now() + interval '3 days' where id = ? and sent_at is null"
                                + " and (sending_until is null or sending_until < now()) and " + OPENS_STILL,
                        id)
                == 1;
    }

    /** Deletes what was settled, sent or given up, longer ago than this. */
    int deleteSettledBefore(Duration age) {
        return update(
                "delete from mail_outbox where coalesce(sent_at, gave_up_at) < now() - make_interval(secs => ?)",
                age.toSeconds());
    }

    /** Forgets what opens nothing any more; a letter that waited with it is given up. */
    int forgetDeadSecrets() {
        return update("update mail_outbox set secrets = null, gave_up_at = coalesce(gave_up_at, now())"
                + " where secrets is not null and secrets_until <= now()"
                + " and (sending_until is null or sending_until < now())");
    }

    Optional<Kept> find(long id) {
        return query("select " + COLUMNS + " from mail_outbox where id = ?", id).stream()
                .findFirst();
    }

    /** The newest first; of every state for null. */
    List<Kept> newest(LetterState state, int from, int size) {
        return query(
                "select " + COLUMNS + " from mail_outbox where " + condition(state)
                        + " order by created_at desc, id desc limit ? offset ?",
                size,
                from);
    }

    LetterCounts counts() {
        return run(
                "select count(*) filter (where " + condition(LetterState.WAITING)
                        + "), count(sent_at), count(gave_up_at)," + " min(created_at) filter (where "
                        + condition(LetterState.WAITING) + ") from mail_outbox",
                statement -> {
                    try (var row = statement.executeQuery()) {
                        row.next();
                        return new LetterCounts(row.getLong(1), row.getLong(2), row.getLong(3), instant(row, 4));
                    }
                });
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

    private List<Kept> query(String sql, Object... parameters) {
        return run(
                sql,
                statement -> {
                    try (var rows = statement.executeQuery()) {
                        var found = new ArrayList<Kept>();
                        while (rows.next()) {
                            found.add(kept(rows));
                        }
                        return found;
                    }
                },
                parameters);
    }

    private int update(String sql, Object... parameters) {
        return run(sql, PreparedStatement::executeUpdate, parameters);
    }

    private interface Work<T> {
        T of(PreparedStatement statement) throws SQLException;
    }

    private <T> T run(String sql, Work<T> work, Object... parameters) {
        try (Connection connection = dataSource.getConnection();
                var statement = connection.prepareStatement(sql)) {
            for (var i = 0; i < parameters.length; i++) {
                statement.setObject(i + 1, parameters[i]);
            }
            return work.of(statement);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Kept kept(ResultSet row) throws SQLException {
        var letter = new Letter(
                row.getString("recipient"),
                row.getString("recipient_name"),
                row.getString("template"),
                Locale.forLanguageTag(row.getString("locale")),
                values(row.getString("placeholders")),
                secrets(row));
        return new Kept(
                new OutgoingRow(row.getLong("id"), row.getInt("attempts"), instant(row, 3), letter),
                instant(row, 9),
                instant(row, 10),
                instant(row, 11),
                row.getString("last_error"),
                instant(row, 14) != null);
    }

    private static Optional<LetterSecrets> secrets(ResultSet row) throws SQLException {
        var json = row.getString("secrets");
        return json == null ? Optional.empty() : Optional.of(new LetterSecrets(values(json), instant(row, 14)));
    }

    private static Map<String, String> values(String json) {
        var values = new HashMap<String, String>();
        JSON.fromJson(json, Map.class).forEach((key, value) -> values.put(String.valueOf(key), String.valueOf(value)));
        return values;
    }

    private static Instant instant(ResultSet row, int column) throws SQLException {
        var time = row.getObject(column, OffsetDateTime.class);
        return time == null ? null : time.toInstant();
    }
}
