package org.essaim.search.elasticsearch;

import jakarta.json.JsonArrayBuilder;
import jakarta.json.JsonObject;
import jakarta.json.JsonObjectBuilder;
import jakarta.json.spi.JsonProvider;
import java.util.Collection;
import org.essaim.search.FrenchAnalysis;
import org.essaim.search.FrenchAnalysis.Chain;
import org.essaim.search.FrenchAnalysis.Use;
import org.essaim.search.words.CompletionEntry;

/** {@link FrenchAnalysis} rendered as settings of an index. */
final class AnalysisJson {
    /** Words of documents, stemmed. */
    static final String INDEX = "essaim_index";
    /** Words of documents, as written. */
    static final String EXACT = "essaim_exact";
    /** Beginnings of a whole text. */
    static final String START = "essaim_start";
    /** Beginnings of each word. */
    static final String WORDS = "essaim_words";
    /** Words found in the process already; see {@link Clauses}. */
    static final String GIVEN = "essaim_given";

    private static final String STANDARD = "standard";
    private static final String BEGINNINGS = "essaim_beginnings";

    private final JsonProvider json;
    private final JsonObjectBuilder charFilters;
    private final JsonObjectBuilder tokenFilters;
    private final JsonObjectBuilder analyzers;
    private int named;

    private AnalysisJson(JsonProvider json) {
        this.json = json;
        this.charFilters = json.createObjectBuilder();
        this.tokenFilters = json.createObjectBuilder();
        this.analyzers = json.createObjectBuilder();
    }

    static JsonObject render(JsonProvider json) {
        return new AnalysisJson(json).render();
    }

    private JsonObject render() {
        addChain(INDEX, FrenchAnalysis.chain(Use.INDEX));
        addChain(EXACT, FrenchAnalysis.chain(Use.EXACT));
        tokenFilters.add(
                BEGINNINGS, typed("edge_ngram").add("min_gram", 1).add("max_gram", CompletionEntry.MAX_BEGINNING));
        add(
                START,
                "keyword",
                json.createArrayBuilder(),
                json.createArrayBuilder().add(BEGINNINGS));
        add(
                WORDS,
                "whitespace",
                json.createArrayBuilder(),
                json.createArrayBuilder().add(BEGINNINGS));
        tokenFilters.add(
                "essaim_gap",
                typed("stop").add("stopwords", json.createArrayBuilder().add(Clauses.GAP)));
        tokenFilters.add(
                "essaim_spellings",
                typed("pattern_capture")
                        .add("preserve_original", false)
                        .add("patterns", json.createArrayBuilder().add("([^" + Clauses.OR + "]+)")));
        var given = json.createArrayBuilder().add("essaim_gap").add("essaim_spellings");
        add(GIVEN, "whitespace", json.createArrayBuilder(), given);
        return json.createObjectBuilder()
                .add("char_filter", charFilters)
                .add("filter", tokenFilters)
                .add("analyzer", analyzers)
                .build();
    }

    private void addChain(String name, Chain chain) {
        var chars = json.createArrayBuilder();
        for (var filter : chain.charFilters()) {
            String filterName = name + '_' + named++;
            charFilters.add(filterName, render(filter));
            chars.add(filterName);
        }
        var tokens = json.createArrayBuilder();
        for (var filter : chain.tokenFilters()) {
            if (filter instanceof FrenchAnalysis.Lowercase) {
                tokens.add("lowercase");
                continue;
            }
            String filterName = name + '_' + named++;
            tokenFilters.add(filterName, render(filter));
            tokens.add(filterName);
        }
        add(name, STANDARD, chars, tokens);
    }

    private void add(String name, String tokenizer, JsonArrayBuilder chars, JsonArrayBuilder tokens) {
        analyzers.add(
                name,
                typed("custom")
                        .add("tokenizer", tokenizer)
                        .add("char_filter", chars)
                        .add("filter", tokens));
    }

    private JsonObjectBuilder render(FrenchAnalysis.CharFilter filter) {
        if (filter instanceof FrenchAnalysis.Mapping mapping) {
            var rules = json.createArrayBuilder();
            for (int i = 0; i < mapping.from().length(); i++) {
                rules.add(escaped(mapping.from().charAt(i)) + " => "
                        + escaped(mapping.to().charAt(i)));
            }
            return typed("mapping").add("mappings", rules);
        }
        var replace = (FrenchAnalysis.Replace) filter;
        return typed("pattern_replace").add("pattern", replace.pattern()).add("replacement", replace.replacement());
    }

    /** The rules trim spaces. */
    private static String escaped(char c) {
        return String.format("\\u%04X", (int) c);
    }

    private JsonObjectBuilder render(FrenchAnalysis.TokenFilter filter) {
        if (filter instanceof FrenchAnalysis.Elision elision) {
            return typed("elision").add("articles_case", true).add("articles", array(elision.articles()));
        }
        if (filter instanceof FrenchAnalysis.Keyword keyword) {
            return typed("keyword_marker").add("ignore_case", true).add("keywords", array(keyword.words()));
        }
        if (filter instanceof FrenchAnalysis.AsciiFolding) {
            return typed("asciifolding");
        }
        if (filter instanceof FrenchAnalysis.FrenchLightStem) {
            return typed("stemmer").add("language", "light_french");
        }
        throw new IllegalStateException("not for documents: " + filter);
    }

    private JsonObjectBuilder typed(String type) {
        return json.createObjectBuilder().add("type", type);
    }

    private JsonArrayBuilder array(Collection<String> words) {
        var array = json.createArrayBuilder();
        words.stream().sorted().forEach(array::add);
        return array;
    }
}
