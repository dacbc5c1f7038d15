package org.essaim.shared.viewer;

/** What a member is trusted with in the whole portal. A role on one thing, such as a network, is a {@link LocalRole}. */
public enum Role {
    MEMBER,
    MODERATOR,
    ADMIN
}
