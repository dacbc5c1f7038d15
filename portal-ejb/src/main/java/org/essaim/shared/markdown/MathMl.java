package org.essaim.shared.markdown;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.w3c.dom.Element;
import uk.ac.ed.ph.snuggletex.DOMOutputOptions;
import uk.ac.ed.ph.snuggletex.DecimalFormatNumberMatcher;
import uk.ac.ed.ph.snuggletex.SessionConfiguration;
import uk.ac.ed.ph.snuggletex.SnuggleEngine;
import uk.ac.ed.ph.snuggletex.SnuggleInput;

/** Formulas in LaTeX as MathML, which browsers draw and screen readers say by themselves (decision 0044). */
final class MathMl {

    /** Characters of one formula. */
    static final int LONGEST = 1_000;

    /** Braces within braces: what is deeper is no formula of a school, and costs a stack. */
    private static final int MOST_LEVELS = 20;

    private static final int MOST_OPENINGS = 200;

    /** What defines commands, which could call themselves, and what leaves the formula. */
    private static final Pattern REFUSED = Pattern.compile("\\$|\\\\(?:re)?new|\\\\def|\\\\use|\\\\input|\\\\verb");

    private static final Pattern COMMENT = Pattern.compile("(?<!\\\\)%");

    /** What may stand within itself: a brace, an index, and commands, one behind the other. */
    private static final Pattern OPENING = Pattern.compile("[{^_]|\\\\(?:begin|left|sqrt|frac|over|under|hat|vec|bar)");

    /** Commands that teachers know and the library does not. */
    private static final String KNOWN = "\\newcommand{\\text}[1]{\\mbox{#1}}"
            + "\\newcommand{\\dfrac}[2]{\\frac{#1}{#2}}\\newcommand{\\tfrac}[2]{\\frac{#1}{#2}}"
            + "\\newcommand{\\binom}[2]{\\left(\\begin{array}{c}#1\\\\#2\\end{array}\\right)}"
            + "\\newcommand{\\operatorname}[1]{\\mathrm{#1}}\\newcommand{\\to}{\\rightarrow}"
            + "\\newcommand{\\limits}{}\\newcommand{\\displaystyle}{}\\newcommand{\\textstyle}{}";

    private MathMl() {}

    /** Empty when it is not a formula that can be shown. */
    static Optional<String> of(String latex, boolean displayed) {
        if (latex.length() > LONGEST
                || REFUSED.matcher(latex).find()
                || OPENING.matcher(latex).results().count() > MOST_OPENINGS
                || levels(latex) > MOST_LEVELS) {
            return Optional.empty();
        }
        try {
            var session = Engine.ENGINE.createSession(configuration());
            var formula = COMMENT.matcher(latex).replaceAll("\\\\%");
            if (!session.parseInput(new SnuggleInput(KNOWN + "$" + formula + "$"))
                    || !session.getErrors().isEmpty()) {
                return Optional.empty();
            }
            var nodes = session.buildDOMSubtree(options());
            return session.getErrors().isEmpty() && nodes.getLength() == 1 && nodes.item(0) instanceof Element math
                    ? new MathMlWriter(displayed).written(math)
                    : Optional.empty();
        } catch (IOException | RuntimeException e) {
            // The library tells of some wrong formulas so: they are shown as they were typed.
            return Optional.empty();
        }
    }

    private static int levels(String latex) {
        var deepest = 0;
        var level = 0;
        for (var i = 0; i < latex.length(); i++) {
            var each = latex.charAt(i);
            level += each == '{' ? 1 : each == '}' ? -1 : 0;
            deepest = Math.max(deepest, level);
        }
        return deepest;
    }

    private static SessionConfiguration configuration() {
        var configuration = new SessionConfiguration();
        configuration.setFailingFast(true);
        // A comma between digits belongs to the number.
        configuration.setNumberMatcher(new DecimalFormatNumberMatcher(Locale.FRANCE));
        return configuration;
    }

    private static DOMOutputOptions options() {
        var options = new DOMOutputOptions();
        options.setMathVariantMapping(true);
        return options;
    }

    /** Made when the first formula is shown. */
    private static final class Engine {
        static final SnuggleEngine ENGINE = new SnuggleEngine();
    }
}
