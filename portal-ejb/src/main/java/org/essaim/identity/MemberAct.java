package org.essaim.identity;

/** What an administrator does to several members at once. */
public enum MemberAct {
    SUSPEND,
    REINSTATE,
    /** Adds a role to those that are held. */
    GIVE_ROLE
}
