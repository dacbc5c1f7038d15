package org.essaim.shared.markdown;

import java.util.Arrays;
import java.util.Optional;

/** The signs round a formula. */
enum FormulaSigns {
    IN_LINE("\\(", "\\)"),
    DISPLAYED("\\[", "\\]"),
    DOLLARS("$$", "$$");

    private final String opening;
    private final String closing;

    FormulaSigns(String opening, String closing) {
        this.opening = opening;
        this.closing = closing;
    }

    String opening() {
        return opening;
    }

    String closing() {
        return closing;
    }

    /** Those of a formula that stands on a line of its own, which begins with them. */
    static Optional<FormulaSigns> atStart(CharSequence line, int from) {
        return Arrays.stream(values())
                .filter(signs -> signs != IN_LINE && line.toString().startsWith(signs.opening, from))
                .findFirst();
    }
}
