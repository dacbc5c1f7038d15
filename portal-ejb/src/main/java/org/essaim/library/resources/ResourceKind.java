package org.essaim.library.resources;

/** What a resource is. */
public enum ResourceKind {
    LINK,
    FILE,
    /** A film hosted elsewhere. */
    VIDEO,
    /** A text that is read here. */
    TEXT
}
