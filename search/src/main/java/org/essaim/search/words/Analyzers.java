package org.essaim.search.words;

import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.text.ParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.LowerCaseFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.charfilter.MappingCharFilter;
import org.apache.lucene.analysis.charfilter.NormalizeCharMap;
import org.apache.lucene.analysis.core.WhitespaceTokenizer;
import org.apache.lucene.analysis.fr.FrenchLightStemFilter;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.miscellaneous.SetKeywordMarkerFilter;
import org.apache.lucene.analysis.pattern.PatternReplaceCharFilter;
import org.apache.lucene.analysis.standard.StandardTokenizer;
import org.apache.lucene.analysis.synonym.SolrSynonymParser;
import org.apache.lucene.analysis.synonym.SynonymGraphFilter;
import org.apache.lucene.analysis.synonym.SynonymMap;
import org.apache.lucene.analysis.util.ElisionFilter;
import org.essaim.search.FrenchAnalysis;
import org.essaim.search.FrenchAnalysis.Chain;
import org.essaim.search.FrenchAnalysis.Use;

/** {@link FrenchAnalysis} rendered for use in the process. */
public final class Analyzers {
    /** Between a word and its spelling; never in text, as control characters are cleaned. */
    public static final char SEPARATOR = '\u001F';

    /** Words of documents, stemmed. */
    public static final Analyzer INDEX = new Rendered(FrenchAnalysis.chain(Use.INDEX), false);

    /** Words of questions, stemmed, with synonyms. */
    public static final Analyzer SEARCH = new Rendered(FrenchAnalysis.chain(Use.SEARCH), false);

    /** Words as written. */
    public static final Analyzer EXACT = new Rendered(FrenchAnalysis.chain(Use.EXACT), false);

    /** Each word as {@code folded, separator, as spelt}. */
    public static final Analyzer SPELLING = new Rendered(FrenchAnalysis.chain(Use.EXACT), true);

    /** Exact words of a query that say something: those that lift documents which spell them alike. */
    static final Analyzer EXACT_WITHOUT_STOP_WORDS = new Rendered(exactThenStop(), false);

    // The next three are for texts that passed filtered() already.

    /** {@link #INDEX} of filtered text. */
    public static final Analyzer INDEX_FILTERED = new Rendered(withoutCharFilters(Use.INDEX), false);

    /** {@link #EXACT} of filtered text. */
    public static final Analyzer EXACT_FILTERED = new Rendered(withoutCharFilters(Use.EXACT), false);

    /** {@link #SPELLING} of filtered text. */
    public static final Analyzer SPELLING_FILTERED = new Rendered(withoutCharFilters(Use.EXACT), true);

    private Analyzers() {}

    /** A text after the char filters: they take most of the time, and several fields share their result. */
    public static String filtered(String text) {
        try (Reader reader = ((Rendered) INDEX).initialized(text);
                var filtered = new StringWriter(text.length())) {
            reader.transferTo(filtered);
            return filtered.toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Chain withoutCharFilters(Use use) {
        return new Chain(List.of(), FrenchAnalysis.chain(use).tokenFilters());
    }

    private static Chain exactThenStop() {
        var exact = FrenchAnalysis.chain(Use.EXACT);
        var stop = FrenchAnalysis.chain(Use.SEARCH).tokenFilters().stream()
                .filter(FrenchAnalysis.Stop.class::isInstance)
                .toList();
        var filters = new ArrayList<>(exact.tokenFilters());
        filters.addAll(stop);
        return new Chain(exact.charFilters(), List.copyOf(filters));
    }

    private static final class Rendered extends Analyzer {
        private final List<CharStep> charSteps;
        private final List<TokenStep> tokenSteps;
        private final boolean spelling;

        Rendered(Chain chain, boolean spelling) {
            this.charSteps = chain.charFilters().stream().map(Analyzers::render).toList();
            this.tokenSteps = chain.tokenFilters().stream()
                    .filter(filter -> !spelling || !(filter instanceof FrenchAnalysis.AsciiFolding))
                    .map(Analyzers::render)
                    .toList();
            this.spelling = spelling;
        }

        @Override
        protected TokenStreamComponents createComponents(String field) {
            var tokenizer = new StandardTokenizer();
            TokenStream stream = tokenizer;
            for (TokenStep step : tokenSteps) {
                stream = step.on(stream);
            }
            return new TokenStreamComponents(tokenizer, spelling ? new SpellingFilter(stream) : stream);
        }

        @Override
        protected Reader initReader(String field, Reader reader) {
            Reader filtered = reader;
            for (CharStep step : charSteps) {
                filtered = step.on(filtered);
            }
            return filtered;
        }

        Reader initialized(String text) {
            return initReader("", new StringReader(text));
        }

        /** So that no phrase runs from one value into the next. */
        @Override
        public int getPositionIncrementGap(String field) {
            return 100;
        }
    }

    private interface CharStep {
        Reader on(Reader input);
    }

    private interface TokenStep {
        TokenStream on(TokenStream input);
    }

    private static CharStep render(FrenchAnalysis.CharFilter filter) {
        if (filter instanceof FrenchAnalysis.Mapping mapping) {
            var builder = new NormalizeCharMap.Builder();
            for (int i = 0; i < mapping.from().length(); i++) {
                builder.add(mapping.from().substring(i, i + 1), mapping.to().substring(i, i + 1));
            }
            NormalizeCharMap map = builder.build();
            return input -> new MappingCharFilter(map, input);
        }
        var replace = (FrenchAnalysis.Replace) filter;
        Pattern pattern = Pattern.compile(replace.pattern());
        return input -> new PatternReplaceCharFilter(pattern, replace.replacement(), input);
    }

    private static TokenStep render(FrenchAnalysis.TokenFilter filter) {
        if (filter instanceof FrenchAnalysis.Elision elision) {
            CharArraySet articles = set(elision.articles());
            return input -> new ElisionFilter(input, articles);
        }
        if (filter instanceof FrenchAnalysis.Lowercase) {
            return LowerCaseFilter::new;
        }
        if (filter instanceof FrenchAnalysis.AsciiFolding) {
            return ASCIIFoldingFilter::new;
        }
        if (filter instanceof FrenchAnalysis.Synonyms synonyms) {
            SynonymMap map = synonyms(synonyms.rules());
            return input -> new SynonymGraphFilter(input, map, true);
        }
        if (filter instanceof FrenchAnalysis.Stop stop) {
            CharArraySet words = set(stop.words());
            return input -> new HoleFilter(input, words);
        }
        if (filter instanceof FrenchAnalysis.Keyword keyword) {
            CharArraySet words = set(keyword.words());
            return input -> new SetKeywordMarkerFilter(input, words);
        }
        return FrenchLightStemFilter::new;
    }

    private static CharArraySet set(Set<String> words) {
        return CharArraySet.unmodifiableSet(new CharArraySet(words, true));
    }

    /** The rules are already folded and in small letters, so their words pass the tokenizer and elision only. */
    private static SynonymMap synonyms(List<String> rules) {
        Analyzer words = new Analyzer() {
            @Override
            protected TokenStreamComponents createComponents(String field) {
                var tokenizer = new WhitespaceTokenizer();
                return new TokenStreamComponents(tokenizer, new ElisionFilter(tokenizer, set(Set.of("l", "d"))));
            }
        };
        try (words) {
            var parser = new SolrSynonymParser(true, true, words);
            parser.parse(new StringReader(String.join("\n", rules)));
            return parser.build();
        } catch (IOException | ParseException e) {
            throw new IllegalStateException("synonyms", e);
        }
    }
}
