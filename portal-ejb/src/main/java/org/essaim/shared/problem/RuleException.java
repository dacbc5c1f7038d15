package org.essaim.shared.problem;

/** A rule of the domain refuses what was asked. */
public class RuleException extends BusinessException {

    private static final long serialVersionUID = 1L;

    public RuleException(String messageKey, Object... arguments) {
        super(ProblemType.RULE, messageKey, arguments);
    }
}
