package org.essaim.shared.problem;

/** A part of the portal is unavailable for the moment; later it may work. */
public class UnavailableException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public UnavailableException(String messageKey, Object... arguments) {
        super(ProblemType.UNAVAILABLE, messageKey, arguments);
    }
}
