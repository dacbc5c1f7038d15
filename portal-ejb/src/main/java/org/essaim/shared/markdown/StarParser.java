package org.essaim.shared.markdown;

import java.util.Set;
import org.commonmark.node.Text;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;

/**
 * Stars within words are stars: {@code 2*3*4} is a product. Emphasis that begins at a word may end within it
 * ({@code *pré*fixe}), and two stars within a word stay emphasis (the sounds of {@code ch**a**t}), but not between
 * digits.
 */
final class StarParser implements InlineContentParser {

    /** Makes one for each paragraph. */
    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('*');
        }

        @Override
        public InlineContentParser create() {
            return new StarParser();
        }
    }

    /** Single stars that may begin an emphasis and have no end yet. */
    private int open;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var before = scanner.peekPreviousCodePoint();
        var stars = scanner.matchMultiple('*');
        var after = scanner.peekCodePoint();
        if (isFactor(before, ")]") && isFactor(after, "([")) {
            var product = Character.isDigit(before) || Character.isDigit(after);
            if (stars == 1 ? product || open == 0 : Character.isDigit(before) && Character.isDigit(after)) {
                return ParsedInline.of(new Text("*".repeat(stars)), scanner.position());
            }
        }
        if (stars == 1) {
            var begins = after != 0 && !Character.isWhitespace(after) && !Character.isLetterOrDigit(before);
            open = begins ? open + 1 : Math.max(0, open - 1);
        }
        return ParsedInline.none();
    }

    /** Whether it belongs to a word or a number, or to brackets beside the star. */
    private static boolean isFactor(int character, String brackets) {
        return Character.isLetterOrDigit(character) || brackets.indexOf(character) >= 0;
    }
}
