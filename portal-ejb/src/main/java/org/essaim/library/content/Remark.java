package org.essaim.library.content;

import java.util.List;

/**
 * One piece of advice on one content.
 *
 * @param arguments for the placeholders of the advice's text
 */
public record Remark(Advice advice, List<Object> arguments) {
    public Remark {
        arguments = List.copyOf(arguments);
    }

    public Advice.Severity severity() {
        return advice.severity();
    }

    public boolean isBlocking() {
        return severity() == Advice.Severity.BLOCKING;
    }
}
