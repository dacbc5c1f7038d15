package org.essaim.shared.problem;

import java.util.List;

/** What was typed is not acceptable, field by field. */
public class InvalidException extends BusinessException {

    private static final long serialVersionUID = 1L;

    /**
     * One field and what is wrong with it.
     *
     * @param field name of the command's component, such as {@code email}
     * @param messageKey as in {@link BusinessException#messageKey()}
     * @param arguments values for the placeholders of the message
     */
    public record Violation(String field, String messageKey, List<Object> arguments) {
        public static Violation of(String field, String messageKey, Object... arguments) {
            return new Violation(field, messageKey, List.of(arguments));
        }
    }

    private final transient List<Violation> violations;

    public InvalidException(List<Violation> violations) {
        super(ProblemType.INVALID, "problem.invalid");
        this.violations = List.copyOf(violations);
    }

    public InvalidException(String field, String messageKey, Object... arguments) {
        this(List.of(Violation.of(field, messageKey, arguments)));
    }

    public List<Violation> violations() {
        return violations == null ? List.of() : violations;
    }
}
