package org.essaim.library.content;

import java.time.Instant;
import org.essaim.shared.problem.BusinessException;
import org.essaim.shared.problem.ProblemType;

/** It was published and was withdrawn: a tombstone page stays, with the reason. */
public class WithdrawnException extends BusinessException {

    private static final long serialVersionUID = 1L;

    private final String title;
    private final String reason;
    private final Instant at;

    public WithdrawnException(String messageKey, String title, String reason, Instant at) {
        super(ProblemType.GONE, messageKey, title);
        this.title = title;
        this.reason = reason;
        this.at = at;
    }

    public String title() {
        return title;
    }

    public String reason() {
        return reason;
    }

    /** When it was withdrawn. */
    public Instant at() {
        return at;
    }
}
