package org.essaim.search.testing;

import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.KeywordTokenizer;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.ngram.EdgeNGramTokenFilter;
import org.apache.lucene.analysis.pattern.PatternCaptureGroupTokenFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.elasticsearch.common.settings.Settings;
import org.elasticsearch.index.analysis.AbstractTokenFilterFactory;
import org.elasticsearch.index.analysis.CharFilterFactory;
import org.elasticsearch.index.analysis.PreConfiguredTokenizer;
import org.elasticsearch.index.analysis.TokenFilterFactory;
import org.elasticsearch.indices.analysis.AnalysisModule.AnalysisProvider;
import org.elasticsearch.plugins.AnalysisPlugin;
import org.elasticsearch.plugins.Plugin;

/**
 * Filters of Elasticsearch's module analysis-common, by their stock names and settings, for the distribution of Maven
 * Central, which lacks that module. Only what the engine of Essaim uses; compiled against that very server when it starts.
 */
public class StockFiltersPlugin extends Plugin implements AnalysisPlugin {
    @Override
    public Map<String, AnalysisProvider<CharFilterFactory>> getCharFilters() {
        var filters = new TreeMap<String, AnalysisProvider<CharFilterFactory>>();
        filters.put("mapping", chars(settings -> {
            var builder = new NormalizeCharMap.Builder();
            for (String rule : settings.getAsList("mappings")) {
                String[] sides = rule.split("\\s*=>\\s*", 2);
                builder.add(unescape(sides[0]), unescape(sides[1]));
            }
            NormalizeCharMap map = builder.build();
            return reader -> new MappingCharFilter(map, reader);
        }));
        filters.put("pattern_replace", chars(settings -> {
            var pattern = Pattern.compile(settings.get("pattern"));
            String replacement = settings.get("replacement", "");
            return reader -> new PatternReplaceCharFilter(pattern, replacement, reader);
        }));
        return filters;
    }

    @Override
    public Map<String, AnalysisProvider<TokenFilterFactory>> getTokenFilters() {
        var filters = new TreeMap<String, AnalysisProvider<TokenFilterFactory>>();
        filters.put("elision", tokens(settings -> {
            var articles = set(settings.getAsList("articles"), settings.getAsBoolean("articles_case", false));
            return input -> new ElisionFilter(input, articles);
        }));
        filters.put("asciifolding", tokens(settings -> ASCIIFoldingFilter::new));
        filters.put("keyword_marker", tokens(settings -> {
            var words = set(settings.getAsList("keywords"), settings.getAsBoolean("ignore_case", false));
            return input -> new SetKeywordMarkerFilter(input, words);
        }));
        filters.put("stemmer", tokens(settings -> {
            if (!"light_french".equals(settings.get("language"))) {
                throw new IllegalArgumentException("language: " + settings.get("language"));
            }
            return FrenchLightStemFilter::new;
        }));
        filters.put("edge_ngram", tokens(settings -> {
            int least = settings.getAsInt("min_gram", 1);
            int most = settings.getAsInt("max_gram", 2);
            return input -> new EdgeNGramTokenFilter(input, least, most, false);
        }));
        filters.put("pattern_capture", tokens(settings -> {
            boolean original = settings.getAsBoolean("preserve_original", true);
            Pattern[] patterns = settings.getAsList("patterns").stream().map(Pattern::compile).toArray(Pattern[]::new);
            return input -> new PatternCaptureGroupTokenFilter(input, original, patterns);
        }));
        return filters;
    }

    @Override
    public List<PreConfiguredTokenizer> getPreConfiguredTokenizers() {
        var tokenizers = new ArrayList<PreConfiguredTokenizer>();
        tokenizers.add(PreConfiguredTokenizer.singleton("keyword", KeywordTokenizer::new));
        tokenizers.add(PreConfiguredTokenizer.singleton("whitespace", WhitespaceTokenizer::new));
        return tokenizers;
    }

    private static AnalysisProvider<CharFilterFactory> chars(Function<Settings, Function<Reader, Reader>> filter) {
        return AnalysisPlugin.requiresAnalysisSettings((index, environment, name, settings) -> {
            Function<Reader, Reader> made = filter.apply(settings);
            return new CharFilterFactory() {
                @Override
                public String name() {
                    return name;
                }

                @Override
                public Reader create(Reader reader) {
                    return made.apply(reader);
                }
            };
        });
    }

    private static AnalysisProvider<TokenFilterFactory> tokens(
            Function<Settings, Function<TokenStream, TokenStream>> filter) {
        return AnalysisPlugin.requiresAnalysisSettings((index, environment, name, settings) -> {
            Function<TokenStream, TokenStream> made = filter.apply(settings);
            return new AbstractTokenFilterFactory(name, settings) {
                @Override
                public TokenStream create(TokenStream input) {
                    return made.apply(input);
                }
            };
        });
    }

    private static CharArraySet set(List<String> words, boolean ignoreCase) {
        return new CharArraySet(words, ignoreCase);
    }

    /** Such as {@code \}{@code u00A0}. */
    private static String unescape(String text) {
        var plain = new StringBuilder();
        for (int i = 0; i < text.length(); i++) {
            if (text.startsWith("\\u", i)) {
                plain.append((char) Integer.parseInt(text.substring(i + 2, i + 6), 16));
                i += 5;
            } else {
                plain.append(text.charAt(i));
            }
        }
        return plain.toString();
    }
}
