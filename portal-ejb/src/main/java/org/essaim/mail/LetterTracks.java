package org.essaim.mail;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.essaim.shared.sql.Sql;

/**
 * How far letters are, for who answers for them: no address, no text, and of a failure the kind alone. Asks nobody who is
 * looking.
 */
@ApplicationScoped
public class LetterTracks {

    private record Row(long id, Instant dueAt, Instant sentAt, Instant gaveUpAt, String lastError) {

        LetterProgress progress() {
            var failure = lastError == null ? null : Failure.of(lastError);
            if (sentAt != null) {
                return new LetterProgress(LetterState.SENT, sentAt, null);
            }
            return gaveUpAt == null
                    ? new LetterProgress(LetterState.WAITING, dueAt, failure)
                    : new LetterProgress(LetterState.FAILED, gaveUpAt, failure);
        }
    }

    @Inject
    private Sql sql;

    /** By their numbers in the outbox, in one statement; those that are no longer kept are left out. */
    public Map<Long, LetterProgress> of(Collection<Long> letters) {
        return sql
                .statement("select id, due_at, sent_at, gave_up_at, last_error from mail_outbox where id = any(:ids)")
                .withNumbers("ids", letters)
                .list(Row.class)
                .stream()
                .collect(Collectors.toMap(Row::id, Row::progress));
    }
}
