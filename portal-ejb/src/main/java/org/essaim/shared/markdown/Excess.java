package org.essaim.shared.markdown;

import java.util.List;

/** Why a text would be too expensive to show. */
public enum Excess {
    CELLS("problem.markdown.cells", Markdown.MOST_CELLS),
    NESTING("problem.markdown.nesting"),
    SIZE("problem.markdown.size");

    private final String messageKey;
    private final transient List<Object> arguments;

    Excess(String messageKey, Object... arguments) {
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    String messageKey() {
        return messageKey;
    }

    List<Object> arguments() {
        return arguments;
    }
}
