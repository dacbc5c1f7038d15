package org.essaim.privacy;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.essaim.shared.lists.ListReading;
import org.essaim.shared.lists.Page;
import org.essaim.shared.lists.Slice;
import org.essaim.shared.nodes.NamedLock;
import org.essaim.shared.personal.Retention;
import org.essaim.shared.sql.Sql;

/** What is too old: counted, listed and taken away by the same condition, so that a list of what would go is true. */
@ApplicationScoped
class RetentionRuns {

    private record Count(String key, long many) {}

    /** What the last run took away of one kind. */
    record LastRun(String kind, Instant doneAt, int removed) {}

    @Inject
    private NamedLock locks;

    @Inject
    private Sql sql;

    @Inject
    private Clock clock;

    /** Takes away what is too old of one kind; a second node waits, and finds nothing. */
    @Transactional(TxType.REQUIRES_NEW)
    int remove(Retention retention) {
        locks.hold("retention");
        var now = clock.instant();
        var before = retention.before(now);
        var removed = retention.removal().map(way -> way.remove(before)).orElseGet(() -> sql.statement(
                        "delete from", retention.table(), "t where", retention.condition())
                .with("before", before)
                .run());
        note(retention.key(), now, removed);
        return removed;
    }

    /** What was done, for who administers the portal. */
    private void note(String kind, Instant now, int removed) {
        sql.statement("insert into retention_run (kind, done_at, removed) values (:kind, :now, :removed)"
                        + " on conflict (kind) do update set done_at = excluded.done_at, removed = excluded.removed")
                .with("kind", kind)
                .with("now", now)
                .with("removed", removed)
                .run();
    }

    Map<String, LastRun> last() {
        return sql.statement("select kind, done_at, removed from retention_run").list(LastRun.class).stream()
                .collect(Collectors.toMap(LastRun::kind, Function.identity()));
    }

    /** How much is too old of each, in one statement. */
    Map<String, Long> counts(List<Retention> retentions) {
        var union = IntStream.range(0, retentions.size())
                .mapToObj(i -> counting(retentions.get(i), i))
                .collect(Collectors.joining(" union all "));
        var statement = sql.statement(union);
        for (var i = 0; i < retentions.size(); i++) {
            statement.with("before" + i, retentions.get(i).before(clock.instant()));
        }
        return statement.list(Count.class).stream().collect(Collectors.toMap(Count::key, Count::many));
    }

    private static String counting(Retention retention, int number) {
        return "select '" + retention.key() + "' as key, count(*) as many from " + retention.table() + " t where "
                + retention.condition().replace(":before", ":before" + number);
    }

    /** What is too old, the oldest first. */
    Page<ExpiredRow> page(Retention retention, Slice slice) {
        return ListReading.of(
                        sql,
                        retention.words() + " as words, " + retention.moment() + " as moment",
                        retention.table() + " t")
                .where(retention.condition())
                .with("before", retention.before(clock.instant()))
                .orderBy("moment, words")
                .page(slice, ExpiredRow.class);
    }
}
