package org.essaim.search.lucene;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongField;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.SortedSetDocValuesField;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.util.BytesRef;
import org.essaim.search.DocumentKey;
import org.essaim.search.SearchDocument;
import org.essaim.search.Texts;
import org.essaim.search.words.Analyzers;
import org.essaim.search.words.CompletionEntry;
import org.essaim.search.words.Remoteness;

/** Makes the entries of the index from a document. */
final class DocumentWriter {
    // BM25F: a text counts as often as it is repeated in the field of all words.
    private static final int TITLE_TIMES = 3;
    private static final int KEYWORD_TIMES = 2;
    private static final int SUMMARY_TIMES = 1;

    private static final FieldType WORDS = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS, false, false);
    private static final FieldType MARKED = type(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS, true, true);
    private static final FieldType TITLE = type(IndexOptions.DOCS_AND_FREQS, false, false);
    private static final FieldType SPELT = type(IndexOptions.DOCS, true, false);

    private DocumentWriter() {}

    private static FieldType type(IndexOptions options, boolean omitNorms, boolean stored) {
        var type = new FieldType();
        type.setIndexOptions(options);
        type.setTokenized(true);
        type.setOmitNorms(omitNorms);
        type.setStored(stored);
        type.freeze();
        return type;
    }

    /** The document, then its completions. */
    static List<Document> block(SearchDocument source) {
        var block = new ArrayList<Document>();
        CompletionEntry.of(source).forEach(entry -> block.add(completion(source, entry)));
        block.add(document(source));
        return block;
    }

    /** Remembers the version of what was removed. */
    static Document tombstone(DocumentKey key, long version, long nowMillis) {
        var entry = identified(key, version);
        entry.add(new StringField(Fields.TOMBSTONE, "1", Field.Store.NO));
        entry.add(new NumericDocValuesField(Fields.REMOVED_AT, nowMillis));
        return entry;
    }

    private static Document identified(DocumentKey key, long version) {
        var entry = new Document();
        entry.add(new StringField(Fields.KEY, key.toString(), Field.Store.NO));
        entry.add(new StringField(Fields.ID, key.toString(), Field.Store.YES));
        entry.add(new NumericDocValuesField(Fields.VERSION_OF_ROW, version));
        return entry;
    }

    private static Document document(SearchDocument source) {
        Document entry = identified(source.key(), source.version());
        entry.add(new StringField(Fields.DOCUMENT, "1", Field.Store.NO));
        entry.add(new StringField(Fields.KIND, source.key().kind(), Field.Store.NO));
        source.audience().forEach(token -> entry.add(new StringField(Fields.AUDIENCE, token, Field.Store.NO)));
        entry.add(new NumericDocValuesField(Fields.TIE, Texts.hash(source.key().toString())));
        entry.add(new SortedDocValuesField(Fields.TITLE_ORDER, new BytesRef(Texts.sortKey(source.title()))));
        source.publishedAt()
                .ifPresent(at -> entry.add(new LongField(Fields.PUBLISHED, at.toEpochMilli(), Field.Store.YES)));
        Remoteness.of(source.popularity())
                .ifPresent(far -> entry.add(new LongField(Fields.REMOTENESS, far, Field.Store.NO)));
        source.facets()
                .forEach((name, values) -> values.forEach(value -> entry.add(
                        new SortedSetDocValuesField(Fields.FACETS, new BytesRef(name + Fields.SEPARATOR + value)))));
        entry.add(new StoredField(Fields.URL, source.url()));
        entry.add(new StringField(Fields.LANGUAGE, source.language(), Field.Store.YES));
        source.stored()
                .forEach((name, value) -> entry.add(new StoredField(Fields.STORED, name + Fields.SEPARATOR + value)));
        addTexts(entry, source);
        return entry;
    }

    private static void addTexts(Document entry, SearchDocument source) {
        entry.add(new Field(Fields.TITLE, source.title(), MARKED));
        entry.add(new Field(Fields.TITLE_EXACT, Analyzers.filtered(source.title()), TITLE));
        entry.add(new Field(Fields.SUMMARY, source.summary(), MARKED));
        entry.add(new Field(Fields.TEXT, source.text(), MARKED));
        addWords(entry, source.title(), TITLE_TIMES);
        source.keywords().forEach(keyword -> addWords(entry, keyword, KEYWORD_TIMES));
        source.authors().forEach(author -> addWords(entry, author, 1));
        source.labels().forEach(label -> addWords(entry, label, 1));
        addWords(entry, source.summary(), SUMMARY_TIMES);
        addWords(entry, source.text(), 1);
    }

    private static void addWords(Document entry, String text, int times) {
        if (text.isBlank()) {
            return;
        }
        String filtered = Analyzers.filtered(text);
        for (int i = 0; i < times; i++) {
            entry.add(new Field(Fields.ALL, filtered, WORDS));
        }
        entry.add(new Field(Fields.ALL_EXACT, filtered, WORDS));
        entry.add(new Field(Fields.SPELLING, filtered, SPELT));
    }

    private static Document completion(SearchDocument source, CompletionEntry offered) {
        var entry = new Document();
        entry.add(new StringField(Fields.KEY, source.key().toString(), Field.Store.NO));
        entry.add(new StringField(Fields.COMPLETION_KIND, source.key().kind(), Field.Store.NO));
        source.audience()
                .forEach(token -> entry.add(new StringField(Fields.COMPLETION_AUDIENCE, token, Field.Store.NO)));
        Arrays.stream(offered.words().split(" "))
                .flatMap(word -> beginnings(word).stream())
                .distinct()
                .forEach(beginning -> entry.add(new StringField(Fields.COMPLETION_WORDS, beginning, Field.Store.NO)));
        beginnings(offered.words())
                .forEach(beginning -> entry.add(new StringField(Fields.COMPLETION_START, beginning, Field.Store.NO)));
        entry.add(new StoredField(Fields.COMPLETION_TEXT, offered.text()));
        entry.add(new NumericDocValuesField(Fields.COMPLETION_RANK, offered.rank()));
        return entry;
    }

    private static Set<String> beginnings(String word) {
        var all = new LinkedHashSet<String>();
        for (int length = 1; length <= Math.min(word.length(), CompletionEntry.MAX_BEGINNING); length++) {
            all.add(word.substring(0, length));
        }
        return all;
    }
}
