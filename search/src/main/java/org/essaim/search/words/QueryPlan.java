package org.essaim.search.words;

import java.util.List;
import org.essaim.search.words.WordGraph.Segment;
import org.essaim.search.words.WordGraph.Way;

/**
 * A question in both moods.
 *
 * @param strict every word required, or many of them when they are many
 * @param loose any word; the very same as strict when there is nothing to loosen
 * @param marks what to highlight, stemmed
 * @param segments what was asked word by word, for spelling
 * @param byWords whether anything is asked, so that relevance means something
 */
public record QueryPlan(Clause strict, Clause loose, List<Way> marks, List<Segment> segments, boolean byWords) {
    /** Whether there is something to loosen. */
    public boolean canLoosen() {
        return !loose.equals(strict);
    }
}
