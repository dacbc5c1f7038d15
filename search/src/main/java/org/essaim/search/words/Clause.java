package org.essaim.search.words;

import java.util.List;
import java.util.Set;

/** What is looked for, as data; scores are those of BM25 and add up unless a clause says otherwise. */
public sealed interface Clause {
    /** The fields that words are looked for in. */
    enum In {
        /** Every text once, weighted by repetition, stemmed. */
        ALL,
        /** The same, as written. */
        ALL_EXACT,
        /** The title, as written. */
        TITLE_EXACT
    }

    /** Every document, with the same score. */
    record Everything() implements Clause {}

    /** No document. */
    record Nothing() implements Clause {}

    /** One word, in one of its spellings, which count together as if they were one. */
    record Word(In in, List<String> spellings) implements Clause {
        /** Spellings in their order, each once. */
        public Word {
            spellings = spellings.stream().distinct().toList();
        }
    }

    /** Any word that begins so, with the same score. */
    record Beginning(In in, String letters) implements Clause {}

    /** Adds one to the score of documents in a language. */
    record InLanguage(String language) implements Clause {}

    /** Adds one to the score of documents that carry one of these values of a facet. */
    record Carrying(String facet, Set<String> values) implements Clause {}

    /**
     * Words one after the other.
     *
     * @param gaps how far each word is from the one before; the first does not count
     * @param slop by how many positions words may be displaced
     */
    record Sequence(In in, List<String> words, List<Integer> gaps, int slop) implements Clause {}

    /** A clause that counts more or less. */
    record Weighted(Clause clause, float weight) implements Clause {}

    /**
     * Several clauses: all of {@code must}, at least {@code least} of {@code should}, none of {@code not}.
     *
     * @param least 0 when {@code should} only adds to scores
     */
    record Several(List<Clause> must, List<Clause> should, List<Clause> not, int least) implements Clause {}

    /**
     * Adds to the score of recent documents: {@code weight * pivot / (pivot + distance)}.
     *
     * @param nowMillis what the distance is measured from
     */
    record Recent(float weight, long nowMillis, long pivotMillis) implements Clause {}

    /** Adds to the score of documents that are used: {@code weight * popularity / (pivot + popularity)}. */
    record Popular(float weight, double pivot) implements Clause {}

    /** Adds one to the score of documents that are of none of these kinds. */
    record OfOtherKinds(Set<String> kinds) implements Clause {}

    /** All of them. */
    static Clause allOf(List<Clause> clauses) {
        return clauses.size() == 1 ? clauses.get(0) : new Several(clauses, List.of(), List.of(), 0);
    }

    /** One of them at least. */
    static Clause anyOf(List<Clause> clauses) {
        return atLeast(1, clauses);
    }

    /** So many of them, and one in any case. */
    static Clause atLeast(int least, List<Clause> clauses) {
        return new Several(List.of(), clauses, List.of(), Math.max(1, least));
    }
}
