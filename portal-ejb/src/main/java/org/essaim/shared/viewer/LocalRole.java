package org.essaim.shared.viewer;

/**
 * What a member can be trusted with on one thing, such as COORDINATOR of a network. Each capability has an enumeration
 * of its own.
 */
public interface LocalRole {

    /** The constant of the enumeration. */
    String name();

    /** The {@link Target#kind} of what it is held on. */
    String kind();
}
