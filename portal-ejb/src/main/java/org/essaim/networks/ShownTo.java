package org.essaim.networks;

/** Who reads the list of a network's members. Those who are none of them read names of public profiles only. */
public enum ShownTo {
    EVERYONE,
    MEMBERS
}
