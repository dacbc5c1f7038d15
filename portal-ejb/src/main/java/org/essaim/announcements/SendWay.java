package org.essaim.announcements;

/** How an announcement reaches a member, or why it does not: before it is sent, and since. */
public enum SendWay {
    /** A letter of its own, at once. */
    AT_ONCE(true),
    /** The same after the member's quiet hours, when its turn comes, or when the next attempt is made. */
    LATER(true),
    /** In the digest of a day. */
    DAILY(true),
    /** In the digest of a week. */
    WEEKLY(true),
    /** It left. */
    SENT(true),
    /** It was not taken. */
    FAILED(false),
    /** On the site alone: it was read there before the digest. */
    READ(false),
    /** On the site alone, by choice. */
    NEVER(false),
    /** On the site alone: the member has digests and wants none. */
    NO_DIGEST(false),
    /** On the site alone: the address is refused by its server. */
    REFUSED(false),
    /** Neither by letter nor on the site, by choice. */
    SILENT(false),
    /** Not told: the network is muted. */
    MUTED(false),
    /** Not told: the member does not follow the network. */
    UNFOLLOWED(false),
    /** Not told: the account is closed for now, or the member went. */
    GONE(false),
    /** Not told: it is theirs. */
    AUTHOR(false),
    /** Sent or not, nobody knows any more. */
    FORGOTTEN(false);

    private final boolean letter;

    SendWay(boolean letter) {
        this.letter = letter;
    }

    /** Whether a letter brings it, or will. */
    public boolean isLetter() {
        return letter;
    }
}
