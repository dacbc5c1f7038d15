package org.essaim.shared.problem;

/** Only a signed-in member may do this. */
public class SignInRequiredException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public SignInRequiredException(String messageKey, Object... arguments) {
        super(ProblemType.SIGN_IN_REQUIRED, messageKey, arguments);
    }
}
