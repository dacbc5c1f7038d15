package org.essaim.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.VersionType;
import co.elastic.clients.elasticsearch.core.bulk.BulkOperation;
import co.elastic.clients.util.BinaryData;
import org.essaim.search.DocumentKey;
import org.essaim.search.elasticsearch.BulkWriter.Entry;

/** Entries for {@link BulkWriter}. */
final class Entries {
    private static final long ENVELOPE = 200;

    private Entries() {}

    /** Puts, unless what is there is of a higher version; by an alias, so that no index comes into being by a mistake. */
    static Entry put(String alias, DocumentKey key, long version, BinaryData content) {
        var operation = BulkOperation.of(b -> b.<BinaryData>index(i -> i.index(alias)
                .requireAlias(true)
                .id(key.toString())
                .version(version)
                .versionType(VersionType.ExternalGte)
                .document(content)));
        return new Entry(operation, content.size() + ENVELOPE);
    }

    /** Hides without memory of versions. */
    static Entry hide(String index, DocumentKey key) {
        return new Entry(BulkOperation.of(b -> b.delete(d -> d.index(index).id(key.toString()))), ENVELOPE);
    }
}
