package org.essaim.search.elasticsearch;

import co.elastic.clients.elasticsearch._types.SuggestMode;
import co.elastic.clients.elasticsearch._types.aggregations.Aggregation;
import co.elastic.clients.elasticsearch._types.query_dsl.Query;
import co.elastic.clients.elasticsearch.core.SearchResponse;
import co.elastic.clients.elasticsearch.core.search.FieldSuggester;
import co.elastic.clients.elasticsearch.core.search.StringDistance;
import co.elastic.clients.elasticsearch.core.search.Suggestion;
import co.elastic.clients.json.JsonData;
import jakarta.json.JsonArray;
import jakarta.json.JsonObject;
import jakarta.json.JsonString;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.essaim.search.Sort;
import org.essaim.search.words.Analyzers;
import org.essaim.search.words.Clause;
import org.essaim.search.words.Clause.In;
import org.essaim.search.words.Lexicon;
import org.essaim.search.words.Speller;

/** Words of an index of the cluster; each method is one request. */
final class ClusterLexicon implements Lexicon {
    /** Documents that are read to see how a word is spelt. */
    private static final int SAMPLE = 10;

    private static final int INSPECTIONS = 10;
    private static final float ANY_FREQUENCY = 0.99f;

    private final Connection connection;
    private final String index;
    private final Query visible;

    ClusterLexicon(Connection connection, String index, Query visible) {
        this.connection = connection;
        this.index = index;
        this.visible = visible;
    }

    @Override
    public List<Long> counts(List<Clause> clauses) {
        var each = new LinkedHashMap<String, Aggregation>();
        for (int i = 0; i < clauses.size(); i++) {
            Query query = Clauses.query(clauses.get(i));
            each.put(name(i), Aggregation.of(a -> a.filter(query)));
        }
        SearchResponse<Void> answer = connection.read(
                "count words",
                client -> client.search(
                        s -> s.index(index)
                                .query(visible)
                                .aggregations(each)
                                .size(0)
                                .trackTotalHits(t -> t.enabled(false))
                                .allowPartialSearchResults(false),
                        Void.class));
        var counts = new ArrayList<Long>();
        for (int i = 0; i < clauses.size(); i++) {
            counts.add(answer.aggregations().get(name(i)).filter().docCount());
        }
        return counts;
    }

    @Override
    public Map<String, List<Similar>> similar(Collection<String> words, int most) {
        var asked = List.copyOf(words);
        var suggesters = new LinkedHashMap<String, FieldSuggester>();
        for (int i = 0; i < asked.size(); i++) {
            suggesters.put(name(i), suggester(asked.get(i), most));
        }
        SearchResponse<Void> answer = connection.read(
                "look words up",
                client -> client.search(
                        s -> s.index(index).size(0).suggest(all -> all.suggesters(suggesters)), Void.class));
        var similar = new HashMap<String, List<Similar>>();
        for (int i = 0; i < asked.size(); i++) {
            similar.put(asked.get(i), similar(answer.suggest().getOrDefault(name(i), List.of())));
        }
        return similar;
    }

    private static FieldSuggester suggester(String word, int most) {
        return FieldSuggester.of(f -> f.text(word).term(t -> t.field(Fields.ALL_EXACT)
                .analyzer("keyword")
                .size(most)
                .shardSize(most)
                .suggestMode(SuggestMode.Always)
                .stringDistance(StringDistance.DamerauLevenshtein)
                .maxEdits(2)
                .prefixLength(1)
                .minWordLength(Speller.MIN_LENGTH)
                .maxInspections(INSPECTIONS)
                .minDocFreq(0f)
                .maxTermFreq(ANY_FREQUENCY)));
    }

    private static List<Similar> similar(List<Suggestion<Void>> suggestions) {
        return suggestions.stream()
                .flatMap(suggestion -> suggestion.term().options().stream())
                .map(option -> new Similar(option.text(), (float) option.score()))
                .toList();
    }

    /** The commonest among the newest documents that hold the word; of equals the first in the alphabet. */
    @Override
    public Optional<String> spelling(String folded) throws IOException {
        Query holding = Clauses.within(new Clause.Word(In.ALL_EXACT, List.of(folded)), visible);
        SearchResponse<JsonData> answer = connection.read(
                "see spellings",
                client -> client.search(
                        s -> s.index(index)
                                .query(holding)
                                .sort(Searching.order(Sort.NEWEST, false))
                                .size(SAMPLE)
                                .source(source -> source.filter(f -> f.includes(
                                        Fields.TITLE, Fields.SUMMARY, Fields.KEYWORDS, Fields.AUTHORS, Fields.TEXT)))
                                .allowPartialSearchResults(false),
                        JsonData.class));
        var spellings = new TreeMap<String, Integer>();
        for (var hit : answer.hits().hits()) {
            for (String spelling : spellings(folded, hit.source().toJson().asJsonObject())) {
                spellings.merge(spelling, 1, Integer::sum);
            }
        }
        String best = null;
        for (var spelling : spellings.entrySet()) {
            if (best == null || spelling.getValue() > spellings.get(best)) {
                best = spelling.getKey();
            }
        }
        return Optional.ofNullable(best);
    }

    private static Set<String> spellings(String folded, JsonObject source) throws IOException {
        var texts = new ArrayList<String>();
        source.values().forEach(value -> {
            if (value instanceof JsonString text) {
                texts.add(text.getString());
            } else if (value instanceof JsonArray array) {
                texts.addAll(array.getValuesAs(JsonString::getString));
            }
        });
        var spellings = new HashSet<String>();
        String prefix = folded + Analyzers.SEPARATOR;
        for (String text : texts) {
            try (TokenStream stream = Analyzers.SPELLING.tokenStream("text", text)) {
                var term = stream.addAttribute(CharTermAttribute.class);
                stream.reset();
                while (stream.incrementToken()) {
                    String word = term.toString();
                    if (word.startsWith(prefix)) {
                        spellings.add(word.substring(prefix.length()));
                    }
                }
                stream.end();
            }
        }
        return spellings;
    }

    private static String name(int number) {
        return "word" + number;
    }
}
