package org.essaim.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.apache.lucene.search.spell.LuceneLevenshteinDistance;
import org.essaim.search.UserQuery;
import org.essaim.search.words.Clause.In;
import org.essaim.search.words.Lexicon.Similar;

/** « Vouliez-vous dire »: corrects words found nowhere, or hardly, with words of documents that the viewer may see. */
public final class Speller {
    /** Hits up to which a suggestion is looked for. */
    public static final int FEW_HITS = 2;

    /** Shorter words are never corrected. */
    public static final int MIN_LENGTH = 4;

    private static final Pattern ELIDED = Pattern.compile("(qu|[ldjmnstc])([aeiouyh][a-z]{2,})");
    // Two letters of a short word make another one: membre, mesure.
    private static final int LONG = 8;
    private static final int MAX_CANDIDATES = 12;
    private static final int MUCH_MORE = 10;

    private final Lexicon lexicon;
    private final long nowMillis;

    /** Asks this lexicon, at this instant. */
    public Speller(Lexicon lexicon, long nowMillis) {
        this.lexicon = lexicon;
        this.nowMillis = nowMillis;
    }

    private record Typed(int start, int end, String word) {}

    /** The typed text with its doubtful words corrected, when that finds more than {@code hits}. */
    public Optional<String> suggest(String text, long hits) throws IOException {
        String typed = UserQuery.cleaned(text);
        List<Typed> words = words(typed);
        Map<String, String> better =
                better(words.stream().map(Typed::word).distinct().toList());
        if (better.isEmpty()) {
            return Optional.empty();
        }
        var corrected = new StringBuilder(typed);
        for (int i = words.size() - 1; i >= 0; i--) {
            Typed word = words.get(i);
            if (better.containsKey(word.word())) {
                int start = Math.max(word.start(), typed.lastIndexOf('\'', word.end() - 1) + 1);
                start = Math.max(start, typed.lastIndexOf('’', word.end() - 1) + 1);
                corrected.replace(start, word.end(), better.get(word.word()));
            }
        }
        Clause meant = QueryPlanner.plan(UserQuery.parse(corrected.toString()), nowMillis)
                .every();
        return lexicon.counts(List.of(meant)).get(0) > hits ? Optional.of(corrected.toString()) : Optional.empty();
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
                boolean begins = offsets.endOffset() < typed.length() && typed.charAt(offsets.endOffset()) == '*';
                if (!excluded && !begins && term.length() >= MIN_LENGTH && !Character.isDigit(term.charAt(0))) {
                    words.add(new Typed(offsets.startOffset(), offsets.endOffset(), term.toString()));
                }
            }
            stream.end();
        }
        return words;
    }

    /** For each doubtful word that can be corrected, what it should be. */
    private Map<String, String> better(List<String> words) throws IOException {
        Map<String, Long> doubtful = doubtful(words);
        var corrections = new LinkedHashMap<String, String>();
        if (doubtful.isEmpty()) {
            return corrections;
        }
        var candidates = lexicon.similar(doubtful.keySet(), MAX_CANDIDATES);
        for (var word : doubtful.entrySet()) {
            Optional<String> best = elided(word.getKey(), word.getValue());
            if (best.isEmpty()) {
                best = spelt(best(word.getKey(), word.getValue(), candidates.getOrDefault(word.getKey(), List.of())));
            }
            best.ifPresent(correction -> corrections.put(word.getKey(), correction));
        }
        return corrections;
    }

    private Optional<String> spelt(Optional<String> folded) throws IOException {
        return folded.isEmpty()
                ? folded
                : Optional.of(lexicon.spelling(folded.get()).orElse(folded.get()));
    }

    /** « lenergie » is l’énergie written without its apostrophe. */
    private Optional<String> elided(String word, long known) throws IOException {
        Matcher parts = ELIDED.matcher(word);
        if (known > 0 || !parts.matches()) {
            return Optional.empty();
        }
        Clause rest = new Clause.Word(In.ALL_EXACT, List.of(parts.group(2)));
        return lexicon.counts(List.of(rest)).get(0) == 0
                ? Optional.empty()
                : spelt(Optional.of(parts.group(2))).map(spelling -> parts.group(1) + "'" + spelling);
    }

    /** Words that hardly a document that the viewer may see holds, themselves, in another form or by a synonym. */
    private Map<String, Long> doubtful(List<String> words) throws IOException {
        var clauses = new ArrayList<Clause>();
        var owners = new ArrayList<String>();
        for (String word : words) {
            for (var segment : WordGraph.of(Analyzers.SEARCH, word)) {
                clauses.add(QueryPlanner.oneOf(segment));
                owners.add(word);
            }
        }
        var doubtful = new LinkedHashMap<String, Long>();
        if (clauses.isEmpty()) {
            return doubtful;
        }
        List<Long> counts = lexicon.counts(clauses);
        for (int i = 0; i < owners.size(); i++) {
            doubtful.merge(owners.get(i), counts.get(i), Math::max);
        }
        doubtful.values().removeIf(known -> known > FEW_HITS);
        return doubtful;
    }

    private Optional<String> best(String word, long known, List<Similar> similar) throws IOException {
        int most = word.length() < LONG || known > 0 ? 1 : 2;
        List<Similar> near = similar.stream()
                .filter(candidate -> edits(word, candidate.word()) <= most)
                .toList();
        if (near.isEmpty()) {
            return Optional.empty();
        }
        List<Clause> clauses = near.stream()
                .<Clause>map(candidate -> new Clause.Word(In.ALL_EXACT, List.of(candidate.word())))
                .toList();
        List<Long> counts = lexicon.counts(clauses);
        var documents = new LinkedHashMap<Similar, Long>();
        for (int i = 0; i < near.size(); i++) {
            if (counts.get(i) > 0 && counts.get(i) >= known * MUCH_MORE) {
                documents.put(near.get(i), counts.get(i));
            }
        }
        return documents.keySet().stream()
                .max(Comparator.comparingDouble((Similar candidate) -> candidate.likeness())
                        .thenComparing(documents::get)
                        .thenComparing(Similar::word, Comparator.reverseOrder()))
                .map(Similar::word);
    }

    private static int edits(String left, String right) {
        float likeness = new LuceneLevenshteinDistance().getDistance(left, right);
        return Math.round((1 - likeness) * Math.min(left.length(), right.length()));
    }
}
