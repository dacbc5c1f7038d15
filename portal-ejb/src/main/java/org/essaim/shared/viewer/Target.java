package org.essaim.shared.viewer;

/** A thing on which somebody can hold a role: the id of a network, of a congress. The record of the id implements it. */
public interface Target {

    /** Such as {@code network}: lower-case letters, the same for all things of a kind. */
    String kind();

    /** Which one of its kind. */
    long value();
}
