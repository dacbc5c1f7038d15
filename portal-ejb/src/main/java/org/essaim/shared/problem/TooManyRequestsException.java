package org.essaim.shared.problem;

import java.time.Duration;

/** Asked too often; worth trying again after {@link #retryAfter()}. */
public class TooManyRequestsException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    public TooManyRequestsException(String messageKey, Duration retryAfter) {
        super(ProblemType.TOO_MANY, messageKey, Math.max(1, retryAfter.toMinutes()));
        this.retryAfter = retryAfter;
    }

    public Duration retryAfter() {
        return retryAfter;
    }
}
