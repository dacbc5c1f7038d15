package org.essaim.web.sharing;

import org.essaim.shared.viewer.Viewer;

/** Whether somebody is signed in: what the frame of a page depends on. */
enum Standing {
    /** Nobody is signed in. */
    READERS,
    /** Somebody is. */
    MEMBERS;

    boolean is(Viewer viewer) {
        return viewer.isSignedIn() == (this == MEMBERS);
    }
}
