package org.essaim.search.elasticsearch;

import co.elastic.clients.util.BinaryData;
import co.elastic.clients.util.ContentType;
import jakarta.json.spi.JsonProvider;
import jakarta.json.stream.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.util.Collection;
import org.essaim.search.SearchDocument;
import org.essaim.search.Texts;
import org.essaim.search.words.CompletionEntry;
import org.essaim.search.words.Remoteness;

/** A document as the cluster gets it. */
final class DocumentJson {
    private final JsonProvider json;

    DocumentJson(JsonProvider json) {
        this.json = json;
    }

    BinaryData document(SearchDocument source) {
        return write(to -> {
            to.write(Fields.KIND, source.key().kind());
            array(to, Fields.AUDIENCE, source.audience());
            to.write(Fields.TITLE, source.title());
            to.write(Fields.SUMMARY, source.summary());
            to.write(Fields.TEXT, source.text());
            array(to, Fields.KEYWORDS, source.keywords());
            array(to, Fields.AUTHORS, source.authors());
            array(to, Fields.LABELS, source.labels());
            to.write(Fields.URL, source.url());
            to.write(Fields.LANGUAGE, source.language());
            to.write(Fields.TITLE_ORDER, Texts.sortKey(source.title()));
            to.write(Fields.TIE, Texts.hash(source.key().toString()));
            source.publishedAt().ifPresent(at -> to.write(Fields.PUBLISHED, at.toEpochMilli()));
            Remoteness.of(source.popularity()).ifPresent(far -> to.write(Fields.REMOTENESS, far));
            to.writeStartObject(Fields.FACETS);
            source.facets().forEach((name, values) -> array(to, name, values));
            to.writeEnd();
            to.writeStartObject(Fields.STORED);
            source.stored().forEach(to::write);
            to.writeEnd();
            completions(to, source);
        });
    }

    BinaryData tombstone(long nowMillis) {
        return write(to -> to.write(Fields.REMOVED_AT, nowMillis));
    }

    private static void completions(JsonGenerator to, SearchDocument source) {
        to.writeStartArray(Fields.COMPLETIONS);
        for (CompletionEntry entry : CompletionEntry.of(source)) {
            to.writeStartObject();
            to.write(Fields.START, entry.words());
            to.write(Fields.WORDS, entry.words());
            to.write(Fields.OFFERED, offered(entry));
            to.writeEnd();
        }
        to.writeEnd();
    }

    private static String offered(CompletionEntry entry) {
        String rank = Long.toHexString(entry.rank());
        return "0".repeat(Fields.RANK_DIGITS - rank.length()) + rank + entry.text();
    }

    private interface Content {
        void write(JsonGenerator to);
    }

    private BinaryData write(Content content) {
        var bytes = new ByteArrayOutputStream(4096);
        try (JsonGenerator to = json.createGenerator(bytes)) {
            to.writeStartObject();
            content.write(to);
            to.writeEnd();
        }
        return BinaryData.of(bytes.toByteArray(), ContentType.APPLICATION_JSON);
    }

    private static void array(JsonGenerator to, String name, Collection<String> values) {
        to.writeStartArray(name);
        values.forEach(to::write);
        to.writeEnd();
    }
}
