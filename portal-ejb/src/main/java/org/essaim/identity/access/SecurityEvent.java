package org.essaim.identity.access;

/** What the security log records. */
public enum SecurityEvent {
    SIGNED_IN,
    SIGN_IN_FAILED,
    /**
     * An attempt came too early; {@code by} says whether the account, the browser or the network was used too often.
     */
    SLOWED,
    /** The password was asked for once more, and was not the member's. */
    PASSWORD_FAILED,
    PASSWORD_CHANGED,
    /** Another password was chosen by a mailed link. */
    PASSWORD_RESET,
    /** The member was warned by letter that others try passwords. */
    OWNER_WARNED,
    /** A replaced secret of a session was shown; the session ended. */
    SESSION_STOLEN,
    TOKEN_ISSUED,
    TOKEN_REVOKED,
    /** A program came with a token that is unknown, revoked or expired, or whose member is out. */
    TOKEN_REFUSED,
    ENROLLED,
    ROLES,
    SUSPENDED,
    REINSTATED,
    /** The member asked to leave, or was not seen for too long. */
    LEAVING,
    /** Signed in again before being erased. */
    STAYS,
    /** Nothing is known of the member any more but the number. */
    ERASED
}
