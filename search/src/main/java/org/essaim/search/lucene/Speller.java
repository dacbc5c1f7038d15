package org.essaim.search.lucene;

import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
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
import org.apache.lucene.search.spell.SuggestWord;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.essaim.search.UserQuery;
import org.essaim.search.lucene.QueryPlanner.Plan;

/** « Vouliez-vous dire »: corrects words found nowhere, or hardly, with words of documents that the viewer may see. */
final class Speller {
    private static final int MIN_LENGTH = 4;
    private static final int LONG = 6;
    private static final int MAX_CANDIDATES = 12;
    private static final int MUCH_MORE = 10;

    private static final DirectSpellChecker CHECKER = checker();

    private final IndexSearcher searcher;
    private final Query visible;
    private final Clock clock;

    Speller(IndexSearcher searcher, Query visible, Clock clock) {
        this.searcher = searcher;
        this.visible = visible;
        this.clock = clock;
    }

    private static DirectSpellChecker checker() {
        var checker = new DirectSpellChecker();
        checker.setMinPrefix(1);
        checker.setMinQueryLength(MIN_LENGTH);
        checker.setMaxEdits(2);
        checker.setMaxInspections(10);
        checker.setThresholdFrequency(0f);
        // Words frequent only where the viewer may not look must be corrected too.
        checker.setMaxQueryFrequency(0.99f);
        checker.setDistance(new LuceneLevenshteinDistance());
        return checker;
    }

    private record Typed(int start, int end, String word) {}

    private record Candidate(String spelling, long documents, float likeness) {}

    /** The typed text with its doubtful words corrected, when that finds more than {@code hits}. */
    Optional<String> suggest(String text, long hits) throws IOException {
        String typed = UserQuery.cleaned(text);
        var corrected = new StringBuilder(typed);
        boolean changed = false;
        List<Typed> words = words(typed);
        for (int i = words.size() - 1; i >= 0; i--) {
            Typed word = words.get(i);
            Optional<String> better = better(word.word());
            if (better.isPresent()) {
                int start = Math.max(word.start(), typed.lastIndexOf('\'', word.end() - 1) + 1);
                start = Math.max(start, typed.lastIndexOf('’', word.end() - 1) + 1);
                corrected.replace(start, word.end(), better.get());
                changed = true;
            }
        }
        return changed && hits(corrected.toString()) > hits ? Optional.of(corrected.toString()) : Optional.empty();
    }

    private long hits(String corrected) throws IOException {
        Plan plan = QueryPlanner.plan(UserQuery.parse(corrected), clock.millis());
        return searcher.count(QueryPlanner.within(plan.strict(), visible));
    }

    private static List<Typed> words(String typed) throws IOException {
        var words = new ArrayList<Typed>();
        try (TokenStream stream = Analyzers.EXACT_WITHOUT_STOP_WORDS.tokenStream("query", typed)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offsets = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                boolean excluded = offsets.startOffset() > 0
                        && typed.charAt(offsets.startOffset() - 1) == '-'
                        && (offsets.startOffset() == 1 || typed.charAt(offsets.startOffset() - 2) == ' ');
                if (!excluded && term.length() >= MIN_LENGTH && !Character.isDigit(term.charAt(0))) {
                    words.add(new Typed(offsets.startOffset(), offsets.endOffset(), term.toString()));
                }
            }
            stream.end();
        }
        return words;
    }

    private Optional<String> better(String word) throws IOException {
        long known = seen(word);
        if (known > 2) {
            return Optional.empty();
        }
        SuggestWord[] similar = CHECKER.suggestSimilar(
                new Term(Fields.ALL_EXACT, word),
                MAX_CANDIDATES,
                searcher.getIndexReader(),
                SuggestMode.SUGGEST_ALWAYS);
        var candidates = new ArrayList<Candidate>();
        for (SuggestWord candidate : similar) {
            if (edits(word, candidate.string) <= (word.length() < LONG || known > 0 ? 1 : 2)) {
                bestSpelling(candidate, known).ifPresent(candidates::add);
            }
        }
        return candidates.stream()
                .max(Comparator.comparingDouble((Candidate candidate) -> candidate.likeness())
                        .thenComparingLong(Candidate::documents))
                .map(Candidate::spelling);
    }

    /** Documents that the viewer may see with the word, one of its forms or a synonym. */
    private long seen(String word) throws IOException {
        long most = 0;
        for (var segment : WordGraph.of(Analyzers.SEARCH, word)) {
            most = Math.max(most, searcher.count(QueryPlanner.within(QueryPlanner.oneOf(segment), visible)));
        }
        return most;
    }

    private static int edits(String left, String right) {
        float likeness = new LuceneLevenshteinDistance().getDistance(left, right);
        return Math.round((1 - likeness) * Math.min(left.length(), right.length()));
    }

    /** The commonest way to spell a folded word, in documents that the viewer may see. */
    private Optional<Candidate> bestSpelling(SuggestWord word, long known) throws IOException {
        Terms terms = MultiTerms.getTerms(searcher.getIndexReader(), Fields.SPELLING);
        if (terms == null) {
            return Optional.empty();
        }
        var prefix = new BytesRef(word.string + Fields.SEPARATOR);
        var all = terms.iterator();
        Candidate best = null;
        var status = all.seekCeil(prefix);
        BytesRef at = status == TermsEnum.SeekStatus.END ? null : all.term();
        while (at != null && StringHelper.startsWith(at, prefix)) {
            var term = new Term(Fields.SPELLING, BytesRef.deepCopyOf(at));
            long documents = searcher.count(QueryPlanner.within(new TermQuery(term), visible));
            boolean enough = documents > 0 && documents >= known * MUCH_MORE;
            if (enough && (best == null || documents > best.documents())) {
                String spelling = term.text().substring(word.string.length() + 1);
                best = new Candidate(spelling, documents, word.score);
            }
            at = all.next();
        }
        return Optional.ofNullable(best);
    }
}
