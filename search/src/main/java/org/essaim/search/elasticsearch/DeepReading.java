package org.essaim.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.FieldValue;
import co.elastic.clients.elasticsearch._types.SortOptions;
import co.elastic.clients.elasticsearch._types.SortOrder;
import co.elastic.clients.elasticsearch._types.Time;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import java.util.List;
import java.util.function.Consumer;
import org.essaim.search.SearchEngineException;

/** Reads everything that a query finds, however much, from one point in time. */
final class DeepReading {
    private static final Time ALIVE = Time.of(t -> t.time("1m"));
    private static final int PART = 500;
    private static final SortOptions IN_INDEX_ORDER =
            SortOptions.of(s -> s.field(f -> f.field("_shard_doc").order(SortOrder.Asc)));

    private final Connection connection;

    DeepReading(Connection connection) {
        this.connection = connection;
    }

    void read(String index, Query query, List<String> fields, Consumer<Hit<JsonData>> reader) {
        String point = connection.write("open the search index", client -> client.openPointInTime(
                        o -> o.index(index).keepAlive(ALIVE))
                .id());
        try {
            List<FieldValue> after = List.of();
            SearchResponse<JsonData> part;
            do {
                part = part(point, query, fields, after);
                List<Hit<JsonData>> hits = part.hits().hits();
                hits.forEach(reader);
                after = hits.isEmpty() ? after : hits.get(hits.size() - 1).sort();
                point = part.pitId() == null ? point : part.pitId();
            } while (part.hits().hits().size() == PART);
        } finally {
            close(point);
        }
    }

    private SearchResponse<JsonData> part(String point, Query query, List<String> fields, List<FieldValue> after) {
        return connection.write(
                "read the search index",
                client -> client.search(
                        SearchRequest.of(s -> {
                            s.pit(p -> p.id(point).keepAlive(ALIVE))
                                    .query(query)
                                    .sort(IN_INDEX_ORDER)
                                    .size(PART)
                                    .version(true)
                                    .source(source -> source.filter(f -> f.includes(fields)))
                                    .trackTotalHits(t -> t.enabled(false));
                            return after.isEmpty() ? s : s.searchAfter(after);
                        }),
                        JsonData.class));
    }

    /** The cluster closes it after a minute. */
    private void close(String point) {
        try {
            connection.read("close the search index", client -> client.closePointInTime(c -> c.id(point)));
        } catch (SearchEngineException e) {
            System.getLogger(DeepReading.class.getName())
                    .log(System.Logger.Level.DEBUG, "a point in time stays open for a minute", e);
        }
    }
}
