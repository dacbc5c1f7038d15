package org.essaim.search.lucene;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.index.MultiTerms;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.essaim.search.words.Clause;
import org.essaim.search.words.Lexicon;
import org.essaim.search.words.Speller;

/** Words of one view of the index. */
final class LuceneLexicon implements Lexicon {
    private static final DirectSpellChecker CHECKER = checker();

    private final IndexSearcher searcher;
    private final Query visible;

    LuceneLexicon(IndexSearcher searcher, Query visible) {
        this.searcher = searcher;
        this.visible = visible;
    }

    private static DirectSpellChecker checker() {
        var checker = new DirectSpellChecker();
        checker.setMinPrefix(1);
        checker.setMinQueryLength(Speller.MIN_LENGTH);
        checker.setMaxEdits(2);
        checker.setMaxInspections(10);
        checker.setThresholdFrequency(0f);
        // Words frequent only where the viewer may not look must be corrected too.
        checker.setMaxQueryFrequency(0.99f);
        checker.setDistance(new LuceneLevenshteinDistance());
        return checker;
    }

    @Override
    public List<Long> counts(List<Clause> clauses) throws IOException {
        var counts = new ArrayList<Long>();
        for (Clause clause : clauses) {
            counts.add((long) searcher.count(LuceneClauses.within(clause, visible)));
        }
        return counts;
    }

    @Override
    public Map<String, List<Similar>> similar(Collection<String> words, int most) throws IOException {
        var similar = new HashMap<String, List<Similar>>();
        for (String word : words) {
            var found = CHECKER.suggestSimilar(
                    new Term(Fields.ALL_EXACT, word), most, searcher.getIndexReader(), SuggestMode.SUGGEST_ALWAYS);
            similar.put(
                    word,
                    Arrays.stream(found)
                            .map(candidate -> new Similar(candidate.string, candidate.score))
                            .toList());
        }
        return similar;
    }

    @Override
    public Optional<String> spelling(String folded) throws IOException {
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.SPELLING);
        if (terms == null) {
            return Optional.empty();
        }
        var prefix = new BytesRef(folded + Fields.SEPARATOR);
        var all = terms.iterator();
        String best = null;
        long most = 0;
        var status = all.seekCeil(prefix);
        BytesRef at = status == TermsEnum.SeekStatus.END ? null : all.term();
        while (at != null && StringHelper.startsWith(at, prefix)) {
            var term = new Term(Fields.SPELLING, BytesRef.deepCopyOf(at));
            long documents = searcher.count(LuceneClauses.within(new TermQuery(term), visible));
            if (documents > most) {
                most = documents;
                best = term.text().substring(folded.length() + 1);
            }
            at = all.next();
        }
        return Optional.ofNullable(best);
    }
}
