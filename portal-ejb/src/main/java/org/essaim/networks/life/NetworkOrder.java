package org.essaim.networks.life;

/** In which order networks are listed. */
public enum NetworkOrder {
    NAME,
    NAME_BACKWARDS,
    SMALLEST,
    LARGEST
}
