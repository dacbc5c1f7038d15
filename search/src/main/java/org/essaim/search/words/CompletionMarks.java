package org.essaim.search.words;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.essaim.search.words.Marks.Span;

/** Marks, in a completion, the beginnings of words that were typed. */
final class CompletionMarks {
    private CompletionMarks() {}

    static String html(String text, List<String> typed) throws IOException {
        var spans = new ArrayList<Span>();
        try (TokenStream stream = Analyzers.EXACT.tokenStream("completion", text)) {
            var term = stream.addAttribute(CharTermAttribute.class);
            var offsets = stream.addAttribute(OffsetAttribute.class);
            stream.reset();
            while (stream.incrementToken()) {
                String word = term.toString();
                int length = typed.stream()
                        .filter(word::startsWith)
                        .mapToInt(String::length)
                        .max()
                        .orElse(0);
                if (length > 0) {
                    // An elided article is part of the token's offsets, not of its text.
                    int start = Math.max(offsets.startOffset(), offsets.endOffset() - word.length());
                    int end = length == word.length() ? offsets.endOffset() : start + length;
                    spans.add(new Span(start, Math.min(end, offsets.endOffset()), 0));
                }
            }
            stream.end();
        }
        return Excerpts.marked(text, spans);
    }
}
