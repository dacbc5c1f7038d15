package org.essaim.shared.markdown;

import java.util.List;
import java.util.Optional;
import org.essaim.shared.problem.InvalidException;
import org.essaim.shared.problem.InvalidException.Violation;

/** What people may type, so that it can be shown: one of these for all texts that one page shows together. */
public final class MarkdownRules {

    /** Characters of HTML of all texts together. */
    static final long MOST_TOGETHER = 3_000_000;

    private long together;

    /** What is wrong with the text of a field. */
    public Optional<Violation> broken(String field, String markdown) {
        var measure = Markdown.measure(markdown);
        together += measure.size();
        return measure.excess()
                .or(() -> together > MOST_TOGETHER ? Optional.of(Excess.SIZE) : Optional.empty())
                .map(excess -> new Violation(field, excess.messageKey(), excess.arguments()));
    }

    /** Refuses the one text of a command when it is too expensive to show. */
    public static void require(String field, String markdown) {
        new MarkdownRules().broken(field, markdown).ifPresent(violation -> {
            throw new InvalidException(List.of(violation));
        });
    }
}
