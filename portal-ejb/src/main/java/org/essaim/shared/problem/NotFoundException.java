package org.essaim.shared.problem;

/** It does not exist, or the viewer may not know that it does. */
public class NotFoundException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public NotFoundException(String messageKey, Object... arguments) {
        super(ProblemType.NOT_FOUND, messageKey, arguments);
    }
}
