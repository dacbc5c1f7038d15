package org.essaim.shared.problem;

/** More than is accepted at once. */
public class TooLargeException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public TooLargeException(String messageKey, Object... arguments) {
        super(ProblemType.TOO_LARGE, messageKey, arguments);
    }
}
