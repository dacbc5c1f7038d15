package org.essaim.networks;

/** Who reads the list of a network's members. Those who are none of them read of whoever agrees to be seen. */
public enum ShownTo {
    EVERYONE,
    MEMBERS
}
