package org.essaim.search.elasticsearch;

import co.elastic.clients.elasticsearch.core.search.Hit;
import co.elastic.clients.json.JsonData;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchHits.Item;
import org.essaim.search.words.Excerpts;
import org.essaim.search.words.Marks.Span;

/** Makes items of what the cluster gives back. */
final class HitReader {
    /** What is read of a document. */
    static final List<String> READ = List.of(
            Fields.TITLE, Fields.SUMMARY, Fields.TEXT, Fields.URL, Fields.PUBLISHED, Fields.STORED, Fields.FACETS);

    private final Highlighting highlighting;

    /** Marks what this finds. */
    HitReader(Highlighting highlighting) {
        this.highlighting = highlighting;
    }

    Item item(Hit<JsonData> hit, float score) {
        JsonObject source = hit.source() == null
                ? JsonObject.EMPTY_JSON_OBJECT
                : hit.source().toJson().asJsonObject();
        String title = source.getString(Fields.TITLE, "");
        String summary = source.getString(Fields.SUMMARY, "");
        String text = source.getString(Fields.TEXT, "");
        List<Span> inTitle = highlighting.spans(title);
        List<Span> inSummary = highlighting.spans(summary);
        List<Span> inText = highlighting.spans(text);
        var published = source.getJsonNumber(Fields.PUBLISHED);
        return new Item(
                DocumentKey.parse(hit.id()),
                hit.version() == null ? 0 : hit.version(),
                score,
                title,
                Excerpts.marked(title, inTitle),
                Excerpts.excerpt(summary, inSummary, text, inText),
                source.getString(Fields.URL, ""),
                Optional.ofNullable(published).map(number -> Instant.ofEpochMilli(number.longValue())),
                stored(source.getJsonObject(Fields.STORED)),
                facets(source.getJsonObject(Fields.FACETS)));
    }

    /** When a document was removed that left this tombstone. */
    static long removedAt(Hit<JsonData> hit) {
        JsonData source = hit.source();
        return source == null
                ? 0
                : source.toJson()
                        .asJsonObject()
                        .getJsonNumber(Fields.REMOVED_AT)
                        .longValue();
    }

    private static Map<String, String> stored(JsonObject source) {
        var stored = new LinkedHashMap<String, String>();
        if (source != null) {
            source.keySet().forEach(name -> stored.put(name, source.getString(name)));
        }
        return stored;
    }

    private static Map<String, Set<String>> facets(JsonObject source) {
        var facets = new LinkedHashMap<String, Set<String>>();
        if (source != null) {
            source.forEach((name, values) -> {
                var all = new LinkedHashSet<String>();
                ((JsonArray) values).getValuesAs(JsonString::getString).forEach(all::add);
                facets.put(name, all);
            });
        }
        return facets;
    }
}
