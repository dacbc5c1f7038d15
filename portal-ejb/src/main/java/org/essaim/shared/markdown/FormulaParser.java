package org.essaim.shared.markdown;

import java.util.Set;
import java.util.regex.Pattern;
import org.commonmark.parser.beta.InlineContentParser;
import org.commonmark.parser.beta.InlineContentParserFactory;
import org.commonmark.parser.beta.InlineParserState;
import org.commonmark.parser.beta.ParsedInline;
import org.commonmark.parser.beta.Scanner;

/**
 * {@code \(…\)}, {@code \[…\]} and {@code $$…$$} within a paragraph. Words between escaped brackets are no formula; nor
 * is what has no end.
 */
final class FormulaParser implements InlineContentParser {

    /** Makes one for each paragraph. */
    static final class Factory implements InlineContentParserFactory {
        @Override
        public Set<Character> getTriggerCharacters() {
            return Set.of('\\', '$');
        }

        @Override
        public InlineContentParser create() {
            return new FormulaParser();
        }
    }

    /** Characters that are looked through for ends of formulas. */
    private static final int MOST_LOOKED_THROUGH = 50_000;

    private static final Pattern SIGN = Pattern.compile("[\\\\^_=+<>]");
    private static final Pattern WORD = Pattern.compile("\\p{L}{4}");

    private int lookedThrough;

    @Override
    public ParsedInline tryParse(InlineParserState state) {
        var scanner = state.scanner();
        var begin = scanner.position();
        for (var signs : FormulaSigns.values()) {
            if (scanner.next(signs.opening())) {
                var formula = formula(scanner, signs);
                if (formula != null) {
                    return ParsedInline.of(formula, scanner.position());
                }
                scanner.setPosition(begin);
            }
        }
        return ParsedInline.none();
    }

    /** Null when there is none; else the scanner stands behind it. */
    private Formula formula(Scanner scanner, FormulaSigns signs) {
        var start = scanner.position();
        for (var length = 0; length <= MathMl.LONGEST && scanner.hasNext(); length++) {
            if (lookedThrough++ > MOST_LOOKED_THROUGH) {
                return null;
            }
            var end = scanner.position();
            if (scanner.next(signs.closing())) {
                var latex = scanner.getSource(start, end).getContent();
                return isFormula(latex)
                        ? new Formula(
                                latex.strip(), signs.opening() + latex + signs.closing(), signs != FormulaSigns.IN_LINE)
                        : null;
            }
            scanner.next();
        }
        return null;
    }

    private static boolean isFormula(String latex) {
        return !latex.isBlank()
                && (SIGN.matcher(latex).find() || !WORD.matcher(latex).find());
    }
}
