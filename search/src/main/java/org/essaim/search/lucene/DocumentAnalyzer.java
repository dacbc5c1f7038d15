package org.essaim.search.lucene;

import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.DelegatingAnalyzerWrapper;
import org.essaim.search.words.Analyzers;

/** The analyzer of documents: most fields get texts that passed {@link Analyzers#filtered} already. */
final class DocumentAnalyzer extends DelegatingAnalyzerWrapper {
    private static final Map<String, Analyzer> FILTERED = Map.of(
            Fields.ALL,
            Analyzers.INDEX_FILTERED,
            Fields.ALL_EXACT,
            Analyzers.EXACT_FILTERED,
            Fields.TITLE_EXACT,
            Analyzers.EXACT_FILTERED,
            Fields.SPELLING,
            Analyzers.SPELLING_FILTERED);

    DocumentAnalyzer() {
        super(Analyzer.PER_FIELD_REUSE_STRATEGY);
    }

    @Override
    protected Analyzer getWrappedAnalyzer(String field) {
        return FILTERED.getOrDefault(field, Analyzers.INDEX);
    }
}
