package org.essaim.shared.problem;

/** Somebody else changed it meanwhile, or its state does not allow this any more. */
public class ConflictException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public ConflictException(String messageKey, Object... arguments) {
        super(ProblemType.CONFLICT, messageKey, arguments);
    }
}
