package org.essaim.identity.access;

import java.time.Duration;
import java.util.Optional;

/**
 * What is slowed down: for one account, and for one network. Each has counters of its own, so that using
 * one up closes no other.
 */
public enum Throttled {
    /** Coming in with a password. */
    SIGN_IN("identity.problem.tooManySignIns"),
    /** Typing a password where one is known already: by a session, or by a mailed link. */
    PASSWORD("identity.problem.tooMany"),
    /** Asking for the link that lets choose another password. */
    RESET("identity.problem.tooMany"),
    /** Asking for an account. */
    SIGN_UP("identity.problem.tooMany"),
    /** Asking for the link that proves an address. */
    CONFIRMATION("identity.problem.tooMany"),
    /** Asking which member an address belongs to. */
    COLLEAGUE("identity.problem.tooMany"),
    /** Reporting something to the moderators. */
    REPORT("identity.problem.tooMany"),
    /** Joining a network, which may write to those who run it. */
    JOINING("identity.problem.tooMany"),
    /** Calling on others by their names in what one writes. */
    MENTION("identity.problem.tooMany"),
    /** Typing codes of attestations that are none. */
    ATTESTATION("identity.problem.tooMany"),
    /** Typing the code of a room in which one says that one is there. */
    PRESENCE("identity.problem.tooMany"),
    /** The same of all members together, for one sheet. */
    PRESENCE_OF_SHEET("identity.problem.tooMany");

    private static final Pace PASSWORDS =
            new Pace(5, Duration.ofHours(24), Duration.ofSeconds(30), Duration.ofMinutes(15));
    private static final Pace LETTERS = new Pace(3, Duration.ofHours(24), Duration.ofMinutes(2), Duration.ofHours(2));
    private static final Pace ADDRESSES =
            new Pace(20, Duration.ofHours(24), Duration.ofMinutes(5), Duration.ofHours(2));

    /** Who misreads a code tries again at once; it is another one half a minute later. */
    private static final Pace ROOM = new Pace(6, Duration.ofHours(1), Duration.ofSeconds(30), Duration.ofMinutes(10));

    /** More than there are seats in any room, and far fewer than would find a code. */
    private static final Pace ROOMS =
            new Pace(1_000, Duration.ofHours(1), Duration.ofSeconds(30), Duration.ofMinutes(2));

    /**
     * Different accounts, not attempts: a whole school shares one network, and somebody who tries all its accounts must
     * not close it for long to the others.
     */
    private static final Pace SCHOOL =
            new Pace(120, Duration.ofHours(1), Duration.ofSeconds(15), Duration.ofMinutes(2));

    private final String messageKey;

    Throttled(String messageKey) {
        this.messageKey = messageKey;
    }

    String messageKey() {
        return messageKey;
    }

    /** For one account from browsers that are not known to be its owner's, and for each browser that is. */
    Pace account() {
        return switch (this) {
            case SIGN_IN, PASSWORD -> PASSWORDS;
            case RESET, SIGN_UP, CONFIRMATION -> LETTERS;
            case COLLEAGUE, REPORT, JOINING, MENTION, ATTESTATION -> ADDRESSES;
            case PRESENCE -> ROOM;
            case PRESENCE_OF_SHEET -> ROOMS;
        };
    }

    /** For the accounts that unknown browsers of one network try without success; empty where the caller is known. */
    Optional<Pace> network() {
        return switch (this) {
            case SIGN_IN, RESET, SIGN_UP, CONFIRMATION, ATTESTATION -> Optional.of(SCHOOL);
            case PASSWORD, COLLEAGUE, REPORT, JOINING, MENTION, PRESENCE, PRESENCE_OF_SHEET -> Optional.empty();
        };
    }
}
