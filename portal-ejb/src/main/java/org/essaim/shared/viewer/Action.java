package org.essaim.shared.viewer;

import java.util.Set;

/**
 * Something that a viewer may or may not do, declared by a capability as a constant of its enumeration of actions:
 * who holds one of the roles may, on what the role is held. What also depends on the thing itself, such as being its
 * author, is for the capability's policy.
 */
public interface Action {

    /** The constant of the enumeration. */
    String name();

    /** The scope that a token needs for it. */
    String tokenScope();

    /** Roles that allow it everywhere. */
    Set<Role> roles();

    /** Roles that allow it on the thing on which they are held. */
    default Set<LocalRole> localRoles() {
        return Set.of();
    }
}
