package org.essaim.shared.problem;

/** The viewer is known, and may not do this. */
public class ForbiddenException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ForbiddenException(String messageKey, Object... arguments) {
        super(ProblemType.FORBIDDEN, messageKey, arguments);
    }
}
