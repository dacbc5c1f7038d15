package org.essaim.library.content;

/** Where pupils are. */
public enum Place {
    DISTANCE,
    CLASS
}
