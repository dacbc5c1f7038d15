package org.essaim.notifications;

/** What becomes of news for a member who is told, as far as letters go. */
public enum LetterFate {
    /** A letter of its own, as soon as one may leave. */
    NOW,
    /** In the digest of a day. */
    DAILY,
    /** In the digest of a week. */
    WEEKLY,
    /** None: it was read on the site before. */
    READ,
    /** None, by the member's choice. */
    NEVER,
    /** None: it would stand in a digest, and the member wants no digests. */
    NO_DIGEST,
    /** None: the member's address is refused by its server. */
    REFUSED,
    /** None: the account is closed for now. */
    UNREACHABLE,
    /** None: the member may not see it, or nothing by which it is told. */
    UNSEEN;

    /** Whether a letter tells it, of its own or a digest. */
    public boolean isLetter() {
        return this == NOW || isDigest();
    }

    public boolean isDigest() {
        return this == DAILY || this == WEEKLY;
    }
}
