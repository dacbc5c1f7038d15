package org.essaim.identity;

/** Where a member stands. */
public enum MemberState {
    /** Signed up; the address is not proved yet. */
    UNCONFIRMED,
    /** May sign in. */
    ACTIVE,
    /** Wants to leave: out at once, and erased some days later unless they sign in again. */
    LEAVING,
    /** Kept out by an administrator. */
    SUSPENDED,
    /** Gone; what stays has no name. */
    LEFT
}
