package org.essaim.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.BulkRequest;
import co.elastic.clients.elasticsearch.core.BulkResponse;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.elasticsearch.core.bulk.BulkResponseItem;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.essaim.search.SearchEngineException;

/** Writes many entries and returns when each one is acknowledged. */
final class BulkWriter {
    private static final int MOST_BYTES = 2 * 1024 * 1024;
    private static final int MOST_ENTRIES = 500;
    private static final int TRIES = 5;
    private static final long FIRST_PAUSE_MILLIS = 50;

    private static final int OK = 300;
    private static final int REFUSED = 400;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;
    private static final int TOO_MANY = 429;

    private final Connection connection;

    BulkWriter(Connection connection) {
        this.connection = connection;
    }

    /** An entry on its way, and about how many bytes it takes. */
    record Entry(BulkOperation operation, long bytes) {}

    /**
     * Writes all, in order.
     *
     * @param forgiven absences that do no harm
     * @throws SearchEngineException when one was not written; others may be
     * @throws IllegalArgumentException when the cluster will never take one of them
     */
    void write(List<Entry> entries, Predicate<BulkResponseItem> forgiven) {
        var part = new ArrayList<BulkOperation>();
        long bytes = 0;
        for (Entry entry : entries) {
            if (!part.isEmpty() && (bytes + entry.bytes() > MOST_BYTES || part.size() == MOST_ENTRIES)) {
                writePart(part, forgiven);
                part = new ArrayList<>();
                bytes = 0;
            }
            part.add(entry.operation());
            bytes += entry.bytes();
        }
        if (!part.isEmpty()) {
            writePart(part, forgiven);
        }
    }

    /** When the cluster has too much to do, the same again for those that it refused, more and more slowly. */
    private void writePart(List<BulkOperation> part, Predicate<BulkResponseItem> forgiven) {
        List<BulkOperation> left = part;
        for (int i = 0; i < TRIES; i++) {
            if (i > 0) {
                pause(FIRST_PAUSE_MILLIS << (2 * i));
            }
            left = send(left, forgiven);
            if (left.isEmpty()) {
                return;
            }
        }
        throw new SearchEngineException("the search cluster has too much to do");
    }

    private List<BulkOperation> send(List<BulkOperation> operations, Predicate<BulkResponseItem> forgiven) {
        BulkResponse answer = connection.write(
                "write to the search index", client -> client.bulk(BulkRequest.of(b -> b.operations(operations))));
        var again = new ArrayList<BulkOperation>();
        for (int i = 0; answer.errors() && i < operations.size(); i++) {
            BulkResponseItem item = answer.items().get(i);
            if (isOverload(item)) {
                again.add(operations.get(i));
            } else if (!isDone(item) && !(item.status() == NOT_FOUND && forgiven.test(item))) {
                throw failure(item);
            }
        }
        return again;
    }

    /** A conflict: what is there is newer. */
    private static boolean isDone(BulkResponseItem item) {
        return item.status() < OK || item.status() == CONFLICT || item.error() == null;
    }

    private static boolean isOverload(BulkResponseItem item) {
        return item.status() == TOO_MANY
                && item.error() != null
                && "es_rejected_execution_exception".equals(item.error().type());
    }

    private static RuntimeException failure(BulkResponseItem item) {
        String reason =
                item.id() + ": " + item.error().type() + ": " + item.error().reason();
        return switch (item.status()) {
            case REFUSED -> new IllegalArgumentException("the search index refuses " + reason);
            case NOT_FOUND -> new IndexGoneException("cannot write to the search index: " + reason, null);
            default -> new SearchEngineException("cannot write to the search index: " + reason);
        };
    }

    private static void pause(long millis) {
        try {
            TimeUnit.MILLISECONDS.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SearchEngineException("interrupted while the search cluster has too much to do", e);
        }
    }
}
