package org.essaim.search.elasticsearch;

import co.elastic.clients.elasticsearch._helpers.bulk.BulkIngester;
import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.SearchRequest;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.json.JsonData;
import java.io.StringReader;
import java.net.URI;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import org.essaim.search.SearchDocument;
import org.essaim.search.SearchQuery;

/** What the client does without the engine: the very same documents and requests, and no more. */
public final class BareClient implements AutoCloseable {
    private final Connection connection;
    private final DocumentJson json;

    /** On this server. */
    public BareClient(URI server) {
        connection = new Connection(ElasticsearchCluster.at(List.of(server)));
        json = new DocumentJson(connection.mapper().jsonProvider());
    }

    /** Fills a new index by the client's own ingester, and makes it searchable. */
    public void fill(String index, Iterable<? extends Collection<SearchDocument>> parts) {
        connection.keep("make", client -> client.indices()
                .create(new CreateIndexRequest.Builder()
                        .withJson(new StringReader(
                                IndexJson.render(connection.mapper().jsonProvider(), true, System.currentTimeMillis())
                                        .toString()))
                        .index(index)
                        .build()));
        connection.keep("fill", client -> {
            try (var ingester = BulkIngester.<Void>of(b -> b.client(client).maxConcurrentRequests(2))) {
                for (var part : parts) {
                    part.forEach(document -> ingester.add(op -> op.index(i -> i.index(index)
                            .id(document.key().toString())
                            .version(document.version())
                            .versionType(VersionType.ExternalGte)
                            .document(json.document(document)))));
                }
            }
            client.indices().flush(f -> f.index(index));
            return client.indices().refresh(r -> r.index(index));
        });
    }

    /** The request that the engine makes of a question. */
    public SearchRequest prepare(String index, SearchQuery query) {
        return new Searching(connection, index, query, Clock.systemUTC().millis()).request();
    }

    /** How many hits there are; they were read, and nothing was made of them. */
    public long ask(SearchRequest request) {
        return connection
                .read("ask", client -> client.search(request, JsonData.class))
                .hits()
                .hits()
                .size();
    }

    @Override
    public void close() {
        connection.close();
    }
}
