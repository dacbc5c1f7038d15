package org.essaim.networks;

/** In which order networks are listed. */
public enum NetworkOrder {
    NAME,
    LARGEST,
    NEWEST
}
