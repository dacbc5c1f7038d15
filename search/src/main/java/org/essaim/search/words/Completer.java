package org.essaim.search.words;

import java.io.IOException;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.essaim.search.Completion;
import org.essaim.search.CompletionQuery;
import org.essaim.search.UserQuery;
import org.essaim.search.words.WordGraph.Way;

/** Completes what is being typed: first what begins with it, then what holds the words, then what is spelt nearly so. */
public final class Completer {
    private static final int MIN_FUZZY = 4;
    private static final int TWO_EDITS = 8;

    /** Words that a spelling with errors may stand for, at most. */
    public static final int MAX_EXPANSIONS = 24;

    /** The beginning of a word, with this many errors in it; its first letter is right. */
    public record Beginning(String letters, int errors) {}

    /** Either the beginning of the whole text, or beginnings of its words. */
    public record Lookup(String start, List<Beginning> words) {}

    /** A text and how many documents that the viewer may see offer it. */
    public record Counted(String text, long documents) {}

    /** What an index offers. */
    @FunctionalInterface
    public interface Offer {
        /** The texts offered most often; among equals those of the lowest {@link CompletionEntry#rank}. */
        List<Counted> most(Lookup lookup, int max) throws IOException;
    }

    private final Offer offer;

    /** Completes from this offer. */
    public Completer(Offer offer) {
        this.offer = offer;
    }

    /** Best first. */
    public List<Completion> complete(CompletionQuery query) throws IOException {
        String typed = UserQuery.cleaned(query.text()).replaceAll("[\"«»“”]", " ");
        Way words = WordGraph.line(Analyzers.EXACT, typed);
        if (words.words().isEmpty()) {
            return List.of();
        }
        var found = new LinkedHashMap<String, Completion>();
        var start = CompletionEntry.beginning(String.join(" ", words.words()));
        add(found, new Lookup(start, List.of()), words, query.max());
        if (found.size() < query.max()) {
            add(found, holding(words, false), words, query.max());
        }
        if (found.isEmpty() && words.words().stream().anyMatch(word -> word.length() >= MIN_FUZZY)) {
            add(found, holding(words, true), words, query.max());
        }
        return found.values().stream().limit(query.max()).toList();
    }

    private static Lookup holding(Way words, boolean nearly) {
        return new Lookup(
                "",
                words.words().stream()
                        .distinct()
                        .map(word -> new Beginning(CompletionEntry.beginning(word), nearly ? errors(word) : 0))
                        .toList());
    }

    private static int errors(String word) {
        if (word.length() < MIN_FUZZY) {
            return 0;
        }
        return word.length() >= TWO_EDITS ? 2 : 1;
    }

    /** Several spellings of the same words are offered once, by the commonest. */
    private void add(Map<String, Completion> found, Lookup lookup, Way words, int max) throws IOException {
        var counted = offer.most(lookup, 2 * max).stream()
                .sorted(Comparator.comparingLong(Counted::documents)
                        .reversed()
                        .thenComparingInt(completion -> completion.text().length())
                        .thenComparing(Counted::text))
                .toList();
        for (Counted one : counted) {
            String html = CompletionMarks.html(one.text(), words.words());
            found.putIfAbsent(CompletionEntry.words(one.text()), new Completion(one.text(), html, one.documents()));
        }
    }
}
