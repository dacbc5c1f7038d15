package org.essaim.search.words;

import java.util.List;
import org.essaim.search.words.WordGraph.Segment;
import org.essaim.search.words.WordGraph.Way;

/**
 * A question, from the most demanding reading to the least: what meets one meets the next. Documents are looked for and
 * scored by {@code some}; those that meet {@code every} come first.
 *
 * @param every every word required
 * @param some some of the words, a part of them when they are many; the very same as {@code every} for a single word
 * @param any any word, for when no document holds enough of them; the very same as {@code some} when they are few
 * @param marks what to highlight, stemmed
 * @param segments what was asked word by word, for spelling
 * @param byWords whether anything is asked, so that relevance means something
 */
public record QueryPlan(
        Clause every, Clause some, Clause any, List<Way> marks, List<Segment> segments, boolean byWords) {
    /** Whether documents may be found that hold only a part of the words. */
    public boolean isDivided() {
        return !some.equals(every);
    }

    /** Whether less can be asked for than some of the words. */
    public boolean canLoosen() {
        return !any.equals(some);
    }
}
