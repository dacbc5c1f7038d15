package org.essaim.search.elasticsearch;

import co.elastic.clients.elasticsearch.ElasticsearchClient;
import co.elastic.clients.elasticsearch._types.ElasticsearchException;
import co.elastic.clients.elasticsearch.indices.CreateIndexRequest;
import co.elastic.clients.elasticsearch.indices.update_aliases.Action;
import co.elastic.clients.json.JsonData;
import java.io.IOException;
import java.io.StringReader;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes indexes, exchanges and deletes them. */
final class IndexCare {
    /** The longest time that a write stays unseen. */
    static final String REFRESH = "500ms";

    /** A rebuild that has not shown itself for so long is one of a node that died. */
    private static final Duration ABANDONED = Duration.ofMinutes(2);

    /** When the node that fills an index showed itself last; from its birth, or another one takes it for abandoned. */
    static final String ALIVE = "alive";

    private static final int ATTEMPTS = 5;

    private static final String EXISTS = "resource_already_exists_exception";

    private final Connection connection;
    private final IndexNames names;
    private final Clock clock;

    IndexCare(Connection connection, IndexNames names, Clock clock) {
        this.connection = connection;
        this.names = names;
        this.clock = clock;
    }

    IndexSituation situation() {
        return connection.read("see the search indexes", client -> {
            var indexes = new HashMap<String, Set<String>>();
            client.indices()
                    .getAlias(g -> g.index(names.pattern()).allowNoIndices(true).ignoreUnavailable(true))
                    .result()
                    .forEach((index, held) -> {
                        if (names.isIndex(index)) {
                            indexes.put(index, Set.copyOf(held.aliases().keySet()));
                        }
                    });
            return new IndexSituation(names, Map.copyOf(indexes));
        });
    }

    /** An index that is live at once although nothing filled it; another node may have been faster. */
    IndexSituation begin(IndexSituation empty) {
        create(names.index(empty.freshNumber()), false, List.of(names.reading(), names.writing()));
        return situation();
    }

    /**
     * A new index for a rebuild; {@link IllegalStateException} when another rebuild was faster. Who only began an empty one
     * meanwhile took its number, and nothing else.
     */
    String beginNext(IndexSituation situation) {
        var now = situation;
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            String index = names.index(now.freshNumber());
            if (create(index, true, List.of(names.next(), names.filling(index)))) {
                return index;
            }
            now = situation();
            if (now.next().isPresent()) {
                break;
            }
        }
        throw new IllegalStateException("a rebuild is under way");
    }

    private boolean create(String index, boolean filling, List<String> aliases) {
        return connection.keep("make the search index " + index, client -> {
            String body = IndexJson.render(connection.mapper().jsonProvider(), filling, clock.millis())
                    .toString();
            var request = new CreateIndexRequest.Builder()
                    .withJson(new StringReader(body))
                    .index(index)
                    .timeout(t -> t.time("30s"));
            aliases.forEach(alias -> request.aliases(alias, a -> a.isWriteIndex(true)));
            try {
                client.indices().create(request.build());
                return true;
            } catch (ElasticsearchException e) {
                if (EXISTS.equals(e.error().type())) {
                    return false;
                }
                throw e;
            }
        });
    }

    /** Shows other nodes that the rebuild into this index continues. */
    void showAlive(String index) {
        connection.keep("go on with the search index " + index, client -> client.indices()
                .putMapping(m -> m.index(index).meta(ALIVE, JsonData.of(clock.millis()))));
    }

    /** Whether a living node fills this index. */
    boolean isAlive(String index) {
        try {
            return connection.read("see the search index " + index, client -> {
                var mapping = client.indices().getMapping(m -> m.index(index)).get(index);
                JsonData alive =
                        mapping == null ? null : mapping.mappings().meta().get(ALIVE);
                return alive != null && clock.millis() - alive.to(Long.class) < ABANDONED.toMillis();
            });
        } catch (IndexGoneException e) {
            return false;
        }
    }

    /** Makes a filled index durable and, in one step, the live one. */
    void promote(String index) {
        connection.keep("finish the search index " + index, client -> {
            client.indices().putSettings(s -> s.index(index).settings(i -> i.refreshInterval(t -> t.time(REFRESH))
                    .autoExpandReplicas("0-1")
                    .translog(t -> t.durability(co.elastic.clients.elasticsearch.indices.TranslogDurability.Request))));
            client.indices().flush(f -> f.index(index));
            client.indices().refresh(r -> r.index(index));
            exchange(client, index);
            return null;
        });
    }

    private void exchange(ElasticsearchClient client, String index) throws IOException {
        IndexSituation situation = situation();
        var actions = new ArrayList<Action>();
        // Both fail when another rebuild took this one for dead.
        actions.add(
                Action.of(a -> a.remove(r -> r.index(index).alias(names.next()).mustExist(true))));
        actions.add(Action.of(
                a -> a.remove(r -> r.index(index).alias(names.filling(index)).mustExist(true))));
        situation.aliasesByIndex().forEach((old, aliases) -> aliases.stream()
                .filter(List.of(names.reading(), names.writing(), names.complete())::contains)
                .forEach(alias ->
                        actions.add(Action.of(a -> a.remove(r -> r.index(old).alias(alias))))));
        for (String alias : List.of(names.reading(), names.writing(), names.complete())) {
            actions.add(
                    Action.of(a -> a.add(add -> add.index(index).alias(alias).isWriteIndex(true))));
        }
        client.indices().updateAliases(u -> u.actions(actions));
    }

    /** Deletes indexes that have no alias left. */
    void sweep() {
        situation().aliasesByIndex().forEach((index, aliases) -> {
            if (aliases.isEmpty()) {
                delete(index);
            }
        });
    }

    void delete(String index) {
        connection.keep("delete the search index " + index, client -> client.indices()
                .delete(d -> d.index(index).ignoreUnavailable(true)));
    }
}
