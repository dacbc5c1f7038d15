package org.essaim.shared;

/** What a member is trusted with, in the whole portal; coordinators and organizers get theirs from a network or a congress. */
public enum Role {
    MEMBER,
    COORDINATOR,
    ORGANIZER,
    MODERATOR,
    ADMIN
}
