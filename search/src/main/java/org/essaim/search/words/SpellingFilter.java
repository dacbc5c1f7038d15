package org.essaim.search.words;

import java.io.IOException;
import org.apache.lucene.analysis.TokenFilter;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.miscellaneous.ASCIIFoldingFilter;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;

/** Makes {@code évaluation} into {@code evaluation, separator, évaluation}: found by the first, shown by the second. */
final class SpellingFilter extends TokenFilter {
    private static final int MAX_LENGTH = 60;

    private final CharTermAttribute term = addAttribute(CharTermAttribute.class);
    private final char[] folded = new char[4 * MAX_LENGTH];

    SpellingFilter(TokenStream input) {
        super(input);
    }

    @Override
    public boolean incrementToken() throws IOException {
        while (input.incrementToken()) {
            if (term.length() <= MAX_LENGTH) {
                String spelt = term.toString();
                int length = ASCIIFoldingFilter.foldToASCII(term.buffer(), 0, folded, 0, term.length());
                term.setEmpty()
                        .append(new String(folded, 0, length))
                        .append(Analyzers.SEPARATOR)
                        .append(spelt);
                return true;
            }
        }
        return false;
    }
}
