package org.essaim.shared.problem;

/** Kinds of problem, each with the HTTP status that says it best. */
public enum ProblemType {
    /** Something typed is not acceptable. */
    INVALID(400),
    /** Sign in first. */
    SIGN_IN_REQUIRED(401),
    /** Signed in, but not allowed. */
    FORBIDDEN(403),
    /** It does not exist, or the viewer may not know that it does. */
    NOT_FOUND(404),
    /** Somebody else changed it meanwhile, or its state does not allow it any more. */
    CONFLICT(409),
    /** It existed and was withdrawn. */
    GONE(410),
    /** More than is accepted at once. */
    TOO_LARGE(413),
    /** A rule of the domain refuses what was asked. */
    RULE(422),
    /** Slow down. */
    TOO_MANY(429),
    /** A part of the portal is unavailable for the moment. */
    UNAVAILABLE(503);

    private final int status;

    ProblemType(int status) {
        this.status = status;
    }

    /** HTTP status code. */
    public int status() {
        return status;
    }
}
