package org.essaim.search.words;

import java.io.IOException;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/**
 * Leaves a hole where a word says nothing. Taking the word away would break the way through a graph of synonyms that it
 * stands on, and « sans ordinateur » would be looked for by its synonyms alone.
 */
final class HoleFilter extends TokenFilter {
    /** No word is spelt so. */
    static final String HOLE = "\u001E";

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final CharArraySet words;

    HoleFilter(TokenStream input, CharArraySet words) {
        super(input);
        this.words = words;
    }

    @Override
    public boolean incrementToken() throws IOException {
        if (!input.incrementToken()) {
            return false;
        }
        if (words.contains(term.buffer(), 0, term.length())) {
            term.setEmpty().append(HOLE);
        }
        return true;
    }
}
