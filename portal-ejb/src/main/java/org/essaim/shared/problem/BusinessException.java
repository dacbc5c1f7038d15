package org.essaim.shared.problem;

import jakarta.ejb.ApplicationException;
import java.util.List;

/**
 * A rule of the domain that was broken, worded so that a person can act on it. It rolls back the transaction it leaves.
 *
 * <p>The message key names a text of the interface ({@code library.problem.alreadyPublished}: the first part is the
 * bundle), filled with the arguments; the {@link ProblemType} decides the HTTP status and the RFC 9457 type.
 */
@ApplicationException(rollback = true, inherited = true)
public abstract class BusinessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final String messageKey;
    private final transient List<Object> arguments;

    protected BusinessException(ProblemType type, String messageKey, Object... arguments) {
        super(messageKey + List.of(arguments));
        this.type = type;
        this.messageKey = messageKey;
        this.arguments = List.of(arguments);
    }

    public ProblemType type() {
        return type;
    }

    /** Key of the text, such as {@code library.problem.alreadyPublished}. */
    public String messageKey() {
        return messageKey;
    }

    /** Values for the placeholders of the message. */
    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
