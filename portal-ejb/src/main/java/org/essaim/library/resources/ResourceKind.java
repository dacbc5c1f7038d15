package org.essaim.library.resources;

/** What a resource is. */
public enum ResourceKind {
    LINK,
    FILE,
    /** A film hosted elsewhere. */
    VIDEO,
    /** A text that is read here. */
    TEXT;

    /** Whether it is somebody's page elsewhere, so that it may be no more than a link, without any licence of ours. */
    public boolean isElsewhere() {
        return this == LINK || this == VIDEO;
    }
}
